import { amount, plural } from './plural.ts';
import type { RunsWords } from '../RunsWords.ts';

const range = ({ low, high }: { readonly low: string; readonly high: string }) =>
  `80% between ${low} and ${high}`;

const withSeed = (seed: string | null) =>
  seed === null ? 'with a seed that you write down' : `with seed ${seed} and the same data order`;

/** Why a run of a plan does not count. */
const MISSING = {
  waiting: 'has not been started',
  started: 'was started and has not finished',
  failed: 'failed; start the script again to repeat it',
  'no-log': 'has finished, but its folder holds no log that can be read',
} as const;

const units = { epochs: 'epochs', iterations: 'iterations' } as const;

export const runs: RunsWords = {
  headline: ({ runs: count, pairs, seeds }) =>
    `${amount(count, 'run')} of ${amount(pairs, 'pair')}, ${seeds === 0 ? 'seeds unknown' : amount(seeds, 'seed')}`,
  columns: { score: 'AP', runs: 'runs', overDefault: 'over the default, same seeds' },
  verdicts: {
    gain: gain =>
      `${gain.pair} has ${gain.value} AP over the default (${gain.usual}); ${range(gain)}.`,
    loss: gain =>
      `${gain.pair} has ${gain.value} AP over the default (${gain.usual}), a loss; ${range(gain)}.`,
    unclear: gain =>
      `${gain.pair} has ${gain.value} AP over the default (${gain.usual}); ${range(gain)}: not settled yet.`,
    'no-effect': gain =>
      `No effect that you could measure: ${gain.pair} has ${gain.value} AP over the default (${gain.usual}); ${range(gain)}. Keep what you have.`,
    default: gain => `The default (${gain.usual}) is the best choice.`,
  },
  untrained: gain =>
    `${gain.pair}, which none of the runs had, is expected to have ${gain.value} AP over the default (${gain.usual}); ${range(gain)}.`,
  before: gain => `Before these runs: ${gain.pair} with ${gain.value}; ${range(gain)}.`,
  beforeDefault: usual => `Before these runs the choice was the default (${usual}).`,
  expected: gain =>
    `Expected before any run: ${gain.pair} has ${gain.value} AP over the default (${gain.usual}); ${range(gain)}.`,
  samePair: pair => `The runs leave the choice as it was: ${pair}.`,
  movedPair: (from, to) => `The runs move the choice from ${from} to ${to}.`,
  train: {
    pick: ({ pair, seed }) => `Next: train ${pair}, the choice, ${withSeed(seed)}.`,
    default: ({ pair, seed }) =>
      `Next: train the default (${pair}) ${withSeed(seed)}, to compare with the choice.`,
    list: ({ pair, seed }) => `Next: train ${pair} ${withSeed(seed)}, the next of the list.`,
    'second-seed': ({ pair, seed }) =>
      `Next: train ${pair} once more, ${withSeed(seed)}: a second seed says more than another pair.`,
  },
  hope: (hoped, chance) =>
    `Hoped for: ${hoped} over the choice if you keep the better one; the chance that it is better is ${chance}.`,
  stop: {
    'no-better-in-sight': (chance, share) =>
      `Stop here: no other pair has more than a ${chance} chance to be better by ${share}, which is what seeds alone do.`,
    'enough-runs': (chance, share) =>
      `Stop here: the list is trained with two seeds. Another pair is better by ${share}, which is what seeds alone do, with a chance of ${chance}; more runs were measured not to find it.`,
  },
  seedsDiffer: share =>
    `At this length, a difference between two pairs varies by ${share} from seed to seed.`,
  list: pairs => `Pairs worth a run, best first: ${pairs}.`,
  plan: {
    headline: ({ runs: count, pairs, seeds }) =>
      `A plan of ${amount(count, 'run')}: ${amount(pairs, 'pair')}, ${amount(seeds, 'seed')}.`,
    number: 'run',
    seed: 'seed',
    options: 'set over the config',
    copies: files => `Copies of the config, with a pair each: ${files}.`,
    start: script => `Train: sh ${script} (start it again after a stop: finished runs are skipped)`,
    slurm: script => `On Slurm: sbatch ${script}`,
    learn: plan => `Then: focal-lens learn --plan ${plan}`,
  },
  remarks: {
    'run-missing': ({ name, state }) => `${name} ${MISSING[state]}.`,
    'per-cent': ({ file }) => `${file}: scores are taken as per cent.`,
    'cut-off': ({ file, line }) => `${file} ends within line ${line}, which was left out.`,
    restarted: ({ file }) => `${file} holds more than one training run; the last one counts.`,
    metric: ({ metric, others }) =>
      `Runs are compared by ${metric}; they also have ${others.join(', ')}.`,
    'no-seeds': () =>
      'No seeds are given, so no two runs are known to share one: differences are less sharp.',
    'single-seed': () => 'All runs have one seed: another seed may rank close pairs differently.',
    copies: ({ count }) =>
      `${amount(count, 'row')} repeated ${plural(count, 'a run', 'runs')} to the last digit and ${plural(count, 'was', 'were')} left out.`,
    'other-length': ({ count, unit, kept }) =>
      `${amount(count, 'run')} of another length ${plural(count, 'was', 'were')} left out; those of ${kept} ${units[unit]} count. Short runs prefer other pairs.`,
    'outside-grid': ({ gamma, alpha }) =>
      `γ ${gamma}, α ${alpha} is outside the grid: the nearest pair on its edge is used for it.`,
    'last-evaluation': ({ count }) =>
      `Of ${plural(count, 'the log', amount(count, 'log'))} the last evaluation counts, not the best one.`,
  },
};
