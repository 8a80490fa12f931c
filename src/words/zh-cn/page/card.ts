import { negativeOutputs } from '../advice/negativeOutputs.ts';
import type { PageWords } from '../../PageWords.ts';

export const card: PageWords['card'] = {
  strip: (foreground, background) =>
    `前景锚框 ${foreground} 个，背景锚框 ${background} 个，对数坐标轴。`,
  foreground: '前景',
  background: '背景',
  cost: {
    axis: '预期 AP 比事后最优的组合低',
    pair: share => `此组合：${share}`,
    default: (share, low, high) => `默认值：${share}（80% 区间 ${low}–${high}）`,
    both: (share, low, high) => `即默认值：${share}（80% 区间 ${low}–${high}）`,
  },
  because: '依据',
  smallBoxes: share => `${share} 的目标框为小目标`,
  facts: facts => `${facts.join(' · ')}。`,
  negatives: negativeOutputs,
  training: {
    assumes: (schedule, start) => `训练：${schedule}，${start}。`,
    change: '更改',
    start: {
      scratch: '从头训练',
      pretrained: '预训练主干',
    },
    length: '长度',
    unit: '长度单位',
    epochs: '轮次（epoch）',
    iterations: '迭代',
    batch: '每步图像数',
    startsFrom: '起点',
    threshold: '得分阈值',
    simulate: '重新模拟',
    reset: '恢复原值',
  },
  surer: '如何更有把握',
  give: {
    schedule: '训练安排',
    config: '检测器配置…',
    results: '模型的检测结果…',
    run: '一次实测训练…',
    plan: '规划对比训练…',
    pilot: '在我的图像上测量…',
  },
  given: '已提供',
};
