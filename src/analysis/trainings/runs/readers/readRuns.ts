import { fail } from '../../../contract/failures/Failure.ts';
import { csvRuns } from './csvRuns.ts';
import { detectron2Metrics } from './detectron2Metrics.ts';
import { mmdetectionLog } from './mmdetectionLog.ts';
import type { RunReader, RunsFile } from './RunReader.ts';
import { ultralyticsResults } from './ultralyticsResults.ts';

/** Asked in this order: the first that recognizes a file reads it. */
export const RUN_READERS: readonly RunReader[] = [
  ultralyticsResults,
  detectron2Metrics,
  mmdetectionLog,
  csvRuns,
];

/** So many runs are learned from; nobody trains more often. */
export const MOST_RUNS = 1000;

/**
 * What a table or a log says of trainings.
 *
 * @param file as it is named
 * @throws FailureError `runs-unusable` with the line where it can be said
 */
export function readRuns(file: string, text: string): RunsFile {
  if (text.trim() === '') fail({ code: 'runs-unusable', file, reason: 'empty-file' });
  if (isResults(text)) fail({ code: 'runs-unusable', file, reason: 'results-without-truth' });
  const reader = RUN_READERS.find(one => one.recognizes(text)) ?? whatIsLikely(text);
  if (reader === undefined) return fail({ code: 'runs-unusable', file, reason: 'no-run-format' });
  const found = reader.read(file, text);
  if (found.records.length === 0) fail({ code: 'runs-unusable', file, reason: 'no-runs' });
  if (found.records.length > MOST_RUNS)
    fail({ code: 'runs-unusable', file, reason: { kind: 'too-many-runs', most: MOST_RUNS } });
  return found;
}

/** COCO results: a list of detections. */
export function isResults(text: string): boolean {
  return /^\uFEFF?\s*\[\s*(?:\]|\{[^}]*"(?:image_id|category_id|score|bbox)")/.test(
    text.slice(0, 4096),
  );
}

/** A table without γ is read as one of runs, to say what it lacks. */
function whatIsLikely(text: string): RunReader | undefined {
  const [first = ''] = text.split('\n', 1);
  return /[,;\t]/.test(first) && !/^\s*[[{]/.test(first) ? csvRuns : undefined;
}
