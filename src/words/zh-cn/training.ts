import type { NumberFormat } from '../numberFormat.ts';
import type { InputOrigin, ScheduleInput, TrainingWords } from '../TrainingWords.ts';

export const training: TrainingWords = {
  schedule: scheduleWords,
  open: '多种长度（图像太少，不假定其一）',
  origin: originWords,
  facts: {
    optimizer: name => `优化器 ${name}`,
    learningRate: rate => `学习率 ${rate}`,
    averaging: (on, decay) =>
      on ? (decay === null ? '权重使用 EMA' : `权重使用 EMA，衰减 ${decay}`) : '不使用 EMA',
    start: {
      scratch: '从头训练',
      backbone: '从预训练主干开始',
      detector: '从训练好的检测器开始（微调）',
    },
    augmentation: (name, counts) => `数据增强 ${name}${counts ? '' : '（不影响统计）'}`,
  },
};

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
