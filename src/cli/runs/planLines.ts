import type { Plan } from '../../analysis/trainings/plans/Plan.ts';
import { quoted } from '../../analysis/trainings/plans/scripts/quoted.ts';
import { printable } from '../../analysis/contract/text/printable.ts';
import { textTable } from '../../analysis/report/export/text/textTable.ts';
import { en } from '../../words/en/en.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import type { WrittenPlan } from './writePlan.ts';

/** What was planned, and how it is started. */
export function planLines(
  { runs, config }: Plan,
  { plan, script, slurm }: WrittenPlan,
): readonly string[] {
  const words = en.runs.plan;
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const columns = [
    right(words.number),
    right('γ'),
    right('α'),
    right(words.seed),
    { title: words.options, align: 'left', maxWidth: 90 } as const,
  ];
  const rows = runs.map(({ gamma, alpha, seed, options }, i) => [
    String(i + 1),
    ENGLISH.decimal(gamma),
    ENGLISH.decimal(alpha),
    String(seed),
    options.join(' '),
  ]);
  const count = (value: (run: Plan['runs'][number]) => unknown) => new Set(runs.map(value)).size;
  const copies = [...new Set(runs.map(run => run.config))].filter(file => file !== config);
  return [
    words.headline({
      runs: runs.length,
      pairs: count(({ gamma, alpha }) => `${gamma} ${alpha}`),
      seeds: count(({ seed }) => seed),
    }),
    '',
    ...textTable(columns, rows),
    '',
    ...(copies.length > 0 ? [words.copies(copies.join(', '))] : []),
    words.start(quoted(script)),
    words.slurm(quoted(slurm)),
    words.learn(quoted(plan)),
    '',
  ].map(printable);
}
