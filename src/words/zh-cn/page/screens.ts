import { headline } from '../headline.ts';
import type { PageWords } from '../../PageWords.ts';

export const screens: PageWords['screens'] = {
  emptyTitle: '训练之前，先看清检测器的样本不均衡',
  emptyText: command => `选择用于训练的标注文件，或在资源管理器中右键单击它，然后选择${command}。`,
  emptyCommand: '“分析数据集不均衡”',
  chooseFile: '选择标注文件…',
  chooseAnotherFile: '选择其他文件…',
  staysHere: '所有数据都留在本机。',
  stopped: '分析已中止',
  analyzeAgain: '重新分析',
  cancel: '取消',
  progress: '进度',
  stages: {
    starting: '正在启动',
    scan: '正在读取标注',
    count: '正在统计标注框',
    assign: '正在将锚框与目标框匹配',
    simulate: '正在模拟训练',
  },
  amountOf: (done, total) => `${done} / ${total}`,
  speed: (amount, perSecond) => `${amount}，${perSecond}/s`,
  stale: '分析之后，文件已被修改。',
  openReport: '完整报告',
  exportReport: '导出…',
  compare: '对比…',
  apply: '应用到配置…',
  contents: '章节',
  headline: { before: '每 1 个前景锚框对应 ', after: ' 个背景锚框' },
  noForeground: { before: '没有前景锚框：', after: ' 个锚框全是背景' },
  easyBackground: headline.easyBackground,
  unnamedClass: id => `类别 ${id}`,
};
