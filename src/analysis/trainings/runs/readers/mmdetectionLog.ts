import { fail } from '../../../contract/failures/Failure.ts';
import type { Metric, RunRecord } from '../MeasuredRun.ts';
import { firstLines } from './csvRuns.ts';
import { jsonLines, numberIn } from './jsonLines.ts';
import type { RunReader } from './RunReader.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Of MMDetection 3 with its prefix, of 2 without; VOC's mAP is at IoU .5. Where both are there, COCO's come first. */
const KEYS: readonly (readonly [RegExp, Metric])[] = [
  [/(?:^|\/)bbox_mAP$/, 'AP'],
  [/(?:^|\/)bbox_mAP_50$/, 'AP50'],
  [/(?:^|\/)bbox_mAP_75$/, 'AP75'],
  [/(?:^|pascal_voc\/)(?:mAP|AP50)$/, 'AP50'],
];

/**
 * Logs of MMDetection and its kin: `vis_data/scalars.json` of MMEngine (3.x), and `*.log.json` of MMCV (2.x), whose first line
 * has the seed and the whole config. What counts is the last evaluation: the best of many is better by chance.
 */
export const mmdetectionLog: RunReader = {
  format: 'mmdetection',
  configs: ['config.py', '../config.py', '*.py', '../*.py', '../../*.py'],
  recognizes: text => {
    const { objects } = jsonLines(firstLines(text));
    return objects.some(
      ({ value }) =>
        'env_info' in value ||
        (['train', 'val'].includes(String(value['mode'])) && 'epoch' in value) ||
        ('lr' in value && 'step' in value) ||
        scoresIn(value).length > 0,
    );
  },
  read: (file, text) => {
    const { objects, cutOff, broken } = jsonLines(text);
    if (broken !== null)
      fail({ code: 'runs-unusable', file, line: broken, reason: 'log-line-broken' });
    const evaluated = objects.filter(({ value }) => scoresIn(value).length > 0);
    const last = evaluated.at(-1);
    if (last === undefined) return fail({ code: 'runs-unusable', file, reason: 'no-evaluation' });
    const head = objects.find(({ value }) => 'env_info' in value || 'config' in value)?.value;
    const before = objects.filter(({ line, value }) => line < last.line && 'loss' in value);
    const record: RunRecord = {
      place: { file, line: last.line },
      gamma: null,
      alpha: null,
      scores: Object.fromEntries(scoresIn(last.value)),
      seed: seedIn(head),
      ...lengthIn(last.value, before.at(-1)?.value),
      batch: null,
      images: null,
    };
    const config = head?.['config'];
    return {
      file,
      format: 'mmdetection',
      records: [record],
      scale: 'share',
      cutOff,
      restarted: restarts(before.map(({ value }) => value)),
      config: typeof config === 'string' ? config : null,
    };
  },
};

function scoresIn(entry: Entry): (readonly [Metric, number])[] {
  const found = new Map<Metric, number>();
  for (const [key, metric] of KEYS) {
    const name = Object.keys(entry).find(one => key.test(one));
    const score = name === undefined ? null : numberIn(entry[name]);
    // −1 is what pycocotools says where there is nothing to find.
    if (score !== null && score >= 0 && !found.has(metric)) found.set(metric, score);
  }
  return [...found];
}

function seedIn(head: Entry | undefined): string | null {
  const seed = numberIn(head?.['seed']);
  return seed === null ? null : String(seed);
}

/** MMEngine writes epochs as the step of an evaluation, MMCV says them; both log steps while they train. */
function lengthIn(evaluation: Entry, training: Entry | undefined) {
  const epochs = numberIn(evaluation['epoch']) ?? numberIn(training?.['epoch']);
  return { epochs, iterations: numberIn(training?.['step']) };
}

/** Whether steps start again: a log that was written to twice. */
function restarts(training: readonly Entry[]): boolean {
  const place = (entry: Entry) =>
    numberIn(entry['step']) ??
    1e7 * (numberIn(entry['epoch']) ?? 0) + (numberIn(entry['iter']) ?? 0);
  return training.some((entry, i) => i > 0 && place(entry) < place(training[i - 1] as Entry));
}
