import { fail } from '../../../contract/failures/Failure.ts';
import type { Metric, RunRecord } from '../MeasuredRun.ts';
import { firstLines } from './csvRuns.ts';
import { jsonLines, numberIn } from './jsonLines.ts';
import type { RunReader } from './RunReader.ts';

const KEYS: readonly (readonly [string, Metric])[] = [
  ['bbox/AP', 'AP'],
  ['bbox/AP50', 'AP50'],
  ['bbox/AP75', 'AP75'],
];

/** `metrics.json` of Detectron2, with AP in per cent and NaN for classes that no image has. The last evaluation counts. */
export const detectron2Metrics: RunReader = {
  format: 'detectron2',
  configs: ['config.yaml', 'config.yaml.pkl', '../config.yaml'],
  recognizes: text =>
    jsonLines(firstLines(text)).objects.some(
      ({ value }) => 'iteration' in value && ('total_loss' in value || 'bbox/AP' in value),
    ),
  read: (file, text) => {
    const { objects, cutOff, broken } = jsonLines(text);
    if (broken !== null)
      fail({ code: 'runs-unusable', file, line: broken, reason: 'log-line-broken' });
    const last = objects.findLast(({ value }) => numberIn(value['bbox/AP']) !== null);
    if (last === undefined) return fail({ code: 'runs-unusable', file, reason: 'no-evaluation' });
    const steps = objects.flatMap(({ value }) => numberIn(value['iteration']) ?? []);
    const record: RunRecord = {
      place: { file, line: last.line },
      gamma: null,
      alpha: null,
      scores: Object.fromEntries(
        KEYS.flatMap(([key, metric]) => {
          const score = numberIn(last.value[key]);
          return score === null ? [] : [[metric, score]];
        }),
      ),
      seed: null,
      epochs: null,
      iterations: iterationsOf(last.value),
      batch: null,
      images: null,
    };
    const restarted = steps.some((step, i) => step < (steps[i - 1] ?? step));
    return {
      file,
      format: 'detectron2',
      records: [record],
      scale: 'per-cent',
      cutOff,
      restarted,
      config: null,
    };
  },
};

/** Counted from 0. */
function iterationsOf(entry: Readonly<Record<string, unknown>>): number | null {
  const last = numberIn(entry['iteration']);
  return last === null ? null : last + 1;
}
