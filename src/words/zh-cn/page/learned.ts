import type { PageWords } from '../../PageWords.ts';
import { runs } from '../runs.ts';

export const learned: PageWords['learned'] = {
  runs,
  tiles: {
    after: '现在的选择',
    before: '训练之前的选择',
  },
  gain: p =>
    `${p.pair} 相对默认值，按 ${p.seeds} 个共同种子；80% 的可能在 ${p.low} 与 ${p.high} 之间`,
  columns: { pair: '组合', seed: '种子', status: '状态', from: '来源' },
  statuses: {
    measured: '已实测',
    'other-length': '未计入：长度不同',
    copy: '未计入：与另一行重复',
    waiting: '已计划',
    started: '已计划：已开始，尚未完成',
    failed: '已计划：失败',
    'no-log': '已计划：已完成，但没有可读的日志',
    refused: '未计入：与数据或其他训练矛盾',
  },
  unknownSeed: '未知',
  line: (file, line) => `${file}，第 ${line} 行`,
  table: '训练',
  add: '添加一次实测训练…',
  plan: '计划一次比较…',
  remove: '移除一次训练…',
  apply: pair => `将 ${pair} 应用到配置…`,
  moved: pair => `您自己的训练得出 ${pair}：见下文。`,
  kept: '您自己的训练没有改变这一选择。',
  marks: '◆\u00a0已训练。',
};
