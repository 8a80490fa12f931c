import type { RunsWords } from '../RunsWords.ts';

const range = ({ low, high }: { readonly low: string; readonly high: string }) =>
  `80% 的可能在 ${low} 与 ${high} 之间`;

const withSeed = (seed: string | null) =>
  seed === null ? '，并记下所用的种子' : `，使用种子 ${seed} 和相同的数据顺序`;

/** Why a run of a plan does not count. */
const MISSING = {
  waiting: '尚未开始',
  started: '已经开始，尚未完成',
  failed: '失败了；再次运行脚本即可重试',
  'no-log': '已经完成，但其文件夹中没有可读的日志',
} as const;

const units = { epochs: '个周期', iterations: '次迭代' } as const;

export const runs: RunsWords = {
  headline: ({ runs: count, pairs, seeds }) =>
    `${count} 次训练，${pairs} 组参数，${seeds === 0 ? '种子未知' : `${seeds} 个种子`}`,
  columns: { score: 'AP', runs: '次数', overDefault: '相对默认值（相同种子）' },
  verdicts: {
    gain: gain => `${gain.pair} 的 AP 相对默认值（${gain.usual}）${gain.value}；${range(gain)}。`,
    loss: gain =>
      `${gain.pair} 的 AP 相对默认值（${gain.usual}）${gain.value}，反而更差；${range(gain)}。`,
    unclear: gain =>
      `${gain.pair} 的 AP 相对默认值（${gain.usual}）${gain.value}；${range(gain)}：尚无定论。`,
    'no-effect': gain =>
      `测不出任何效果：${gain.pair} 的 AP 相对默认值（${gain.usual}）${gain.value}；${range(gain)}。保持现状即可。`,
    default: gain => `默认值（${gain.usual}）就是最佳选择。`,
  },
  untrained: gain =>
    `${gain.pair}（尚未训练）的 AP 预计相对默认值（${gain.usual}）${gain.value}；${range(gain)}。`,
  before: gain => `训练之前：${gain.pair}，${gain.value}；${range(gain)}。`,
  beforeDefault: usual => `训练之前选择的是默认值（${usual}）。`,
  expected: gain =>
    `训练之前的预期：${gain.pair} 的 AP 相对默认值（${gain.usual}）${gain.value}；${range(gain)}。`,
  samePair: pair => `这些训练没有改变选择：${pair}。`,
  movedPair: (from, to) => `这些训练把选择从 ${from} 改为 ${to}。`,
  train: {
    pick: ({ pair, seed }) => `下一步：训练所选的 ${pair}${withSeed(seed)}。`,
    default: ({ pair, seed }) => `下一步：训练默认值（${pair}）${withSeed(seed)}，以便与所选比较。`,
    list: ({ pair, seed }) => `下一步：训练列表中的下一组 ${pair}${withSeed(seed)}。`,
    'second-seed': ({ pair, seed }) =>
      `下一步：再训练一次 ${pair}${withSeed(seed)}：第二个种子比另一组参数更能说明问题。`,
  },
  hope: (hoped, chance) => `可期待：若保留较好者，比所选多 ${hoped}；它更好的可能性为 ${chance}。`,
  stop: {
    'no-better-in-sight': (chance, share) =>
      `到此为止：没有任何其他参数有超过 ${chance} 的可能好出 ${share}，而仅种子就能造成这样的差别。`,
    'enough-runs': (chance, share) =>
      `到此为止：列表已用两个种子训练。另一组参数好出 ${share}（仅种子就能造成）的可能性为 ${chance}；实测表明更多训练也找不到它。`,
  },
  seedsDiffer: share => `在这一训练长度下，两组参数之差会因种子而变动 ${share}。`,
  list: pairs => `值得训练的参数，由好到次：${pairs}。`,
  plan: {
    headline: ({ runs: count, pairs, seeds }) =>
      `计划共 ${count} 次训练：${pairs} 组参数，${seeds} 个种子。`,
    number: '训练',
    seed: '种子',
    options: '覆盖配置的选项',
    copies: files => `配置的副本，每组参数一份：${files}。`,
    start: script => `训练：sh ${script}（中断后再次运行即可：已完成的会跳过）`,
    slurm: script => `在 Slurm 上：sbatch ${script}`,
    learn: plan => `然后：focal-lens learn --plan ${plan}`,
  },
  remarks: {
    'run-missing': ({ name, state }) => `${name}${MISSING[state]}。`,
    'per-cent': ({ file }) => `${file}：得分按百分数理解。`,
    'cut-off': ({ file, line }) => `${file} 在第 ${line} 行中断，该行未计入。`,
    restarted: ({ file }) => `${file} 含有不止一次训练；以最后一次为准。`,
    metric: ({ metric, others }) => `按 ${metric} 比较各次训练；另有 ${others.join('、')}。`,
    'no-seeds': () => '没有给出种子，因此无从得知哪些训练共用一个种子：差别不够精确。',
    'single-seed': () => '所有训练只有一个种子：换一个种子，相近参数的先后可能不同。',
    copies: ({ count }) => `有 ${count} 行与其他行连最后一位都相同，未计入。`,
    'other-length': ({ count, unit, kept }) =>
      `有 ${count} 次训练长度不同，未计入；只计 ${kept} ${units[unit]}的训练。短训练偏好另外的参数。`,
    'outside-grid': ({ gamma, alpha }) =>
      `γ ${gamma}、α ${alpha} 在网格之外：以边缘上最近的一组代替。`,
    'last-evaluation': ({ count }) =>
      `${count === 1 ? '' : `${count} 份`}日志以最后一次评估为准，而不是最好的一次。`,
  },
};
