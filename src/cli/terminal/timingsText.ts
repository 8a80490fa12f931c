import type { Timings } from './Stopwatch.ts';

export const TIMING_FORMS = ['text', 'json'] as const;

const TITLES: Readonly<Record<Timings['stages'][number]['stage'], string>> = {
  start: 'start',
  read: 'reading annotations',
  describe: 'counting boxes',
  assign: 'assigning anchors',
  'anchor-advice': 'looking for other anchors',
  backend: 'starting TensorFlow.js',
  simulate: 'simulating focal loss',
  report: 'putting the report together',
  write: 'writing it',
};

/** What each stage took, as lines for people or as one line of JSON. */
export function timingsText(timings: Timings, form: (typeof TIMING_FORMS)[number]): string {
  const { stages, total } = timings;
  if (form === 'json')
    return JSON.stringify({
      schema: 'focal-lens/timings@1',
      stages: stages.map(({ stage, cpu, wall }) => ({
        stage,
        cpuSeconds: rounded(cpu),
        wallSeconds: rounded(wall),
      })),
      cpuSeconds: rounded(total.cpu),
      wallSeconds: rounded(total.wall),
      peakMebibytes: Math.round(total.peak),
    });
  const rows = [
    ...stages.map(({ stage, ...taken }) => [TITLES[stage], taken] as const),
    ['all', total] as const,
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  return [
    `${''.padEnd(width)}   CPU s  wall s`,
    ...rows.map(([title, { cpu, wall }]) => `${title.padEnd(width)} ${shown(cpu)} ${shown(wall)}`),
    `Peak memory ${Math.round(total.peak)} MiB. CPU time is that of all threads.`,
  ].join('\n');
}

function shown(seconds: number): string {
  return seconds.toFixed(2).padStart(7);
}

/** Milliseconds: a clock tells no more. */
function rounded(seconds: number): number {
  return Math.round(1000 * seconds) / 1000;
}
