import type {
  InputOrigin,
  ScheduleInput,
} from '../../../src/analysis/contract/SimulationInputs.ts';
import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Messages } from '../messages.ts';
import { NOT_MODELLED_ZH } from './notModelled.ts';

function scheduleWords(schedule: ScheduleInput, format: NumberFormat): string {
  switch (schedule.kind) {
    case 'preset':
      return schedule.name;
    case 'iterations':
      return `${format.count(schedule.iterations)} 次迭代，每次 ${format.count(schedule.batch)} 张图像`;
    case 'epochs': {
      const epochs = `${format.decimal(schedule.epochs)} 个轮次（epoch）`;
      return schedule.batch === undefined
        ? epochs
        : `${epochs}，每批 ${format.count(schedule.batch)} 张图像`;
    }
    case 'budget':
      return `τ = ${format.decimal(schedule.budget)}`;
  }
}

function originWords(origin: InputOrigin): string {
  switch (origin.kind) {
    case 'option':
      return '由用户指定';
    case 'config':
      return `取自 ${origin.file} 第 ${origin.line} 行`;
    case 'detector':
      return '检测器自身的默认值';
    case 'default':
      return '假定值';
  }
}

export const sections: Messages['sections'] = {
  titles: {
    overview: '概览',
    recommendation: '推荐值',
    tuning: '试调 α 与 γ',
    explorer: '损失分析',
    levels: '锚框',
    classes: '类别',
    sizes: '尺寸与宽高比',
    assignment: '正负样本分配',
    unmatched: '未匹配的目标框',
    layout: '位置与共现',
    difficulty: '难易样本',
    surface: 'AP 曲面',
    measured: '模型的检测结果',
    remedies: '其他改进手段',
    problems: '数据问题',
    shifts: '分布差异',
    differences: '指标差异',
    method: '计算方法',
  },
  evidence: { counted: '统计', simulated: '模拟', measured: '实测' },
  evidenceMeaning: {
    counted: '在该数据集上精确统计',
    simulated: '由统计结果模拟得出，只有排序和相对差异有意义',
    measured: '由模型自身的预测实测得出',
  },
  tiles: {
    images: '图像',
    annotations: '标注',
    crowd: '人群区域（crowd）',
    classes: '类别',
    anchors: '锚框',
    foreground: '前景锚框',
    ignored: '忽略锚框',
    background: '背景锚框',
    unmatched: '未匹配的目标框',
    boxesPerImage: '平均每图目标框',
    emptyImages: '无目标图像',
    sampled: '采样后计入损失的锚框',
    bytes: '文件大小',
  },
  forExample: places => `例如：${places}`,
  shape: parts => `目标框：${parts}`,
  noProblems: '没有发现异常记录。',
  counted: (framework, detector, preset, all) =>
    `锚框、匹配与尺寸均遵循 ${framework}（${detector}，来自${preset ? '预设' : '配置文件'}），覆盖${all ? '文件中的' : '训练所用的'}每一张图像。`,
  simulated: (backend, budget, threshold) =>
    `难易分布、AP 曲面和推荐值来自一个小型模拟检测头（TensorFlow.js，${backend} 后端；训练预算 ${budget}；得分阈值 ${threshold}）。只有排序和相对差异有意义，并没有真正训练检测器。`,
  sizes: count =>
    `每张图像在其 ${count} 种训练尺寸下各统计一次：锚框数以及有无锚框的目标框数均为这些尺寸之和。`,
  batches: images => `图像每 ${images} 张一起填充，以一次固定种子的随机排列代表所有轮次。`,
  notModelled: '未纳入计算：',
  gap: sentence =>
    (NOT_MODELLED_ZH as Readonly<Record<string, string | undefined>>)[sentence] ?? null,
  normalizers: { foreground: '前景锚框数', all: '全部锚框数' },
  training: {
    schedule: scheduleWords,
    start: fromScratch => (fromScratch ? '未经训练的骨干网络' : '预训练的骨干网络'),
    origin: originWords,
    rate: (value, relative) => `${value}，为该批大小常用值的 ${relative} 倍`,
    withOrigin: (value, origin) => `${value}（${origin}）`,
  },
  method: {
    detector: '检测器',
    source: '文件',
    format: '格式',
    loss: '检测器自身设置的损失',
    levels: '步长',
    backend: '后端',
    schedule: '训练计划',
    learningRate: '学习率',
    start: '训练起点',
    budget: '训练预算 τ',
    threshold: '得分阈值',
    prior: '初始先验 π',
    normalizer: '损失的归一化',
    members: '模拟器常数组合',
    grid: '参数网格',
  },
};
