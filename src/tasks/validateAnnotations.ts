import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../analysis/contract/sources/ByteSource.ts';
import { TimeSlice } from '../analysis/contract/steps/TimeSlice.ts';
import { PROBLEM_EXAMPLES } from '../analysis/dataset/examples.ts';
import type { ReadOptions } from '../analysis/formats/Format.ts';
import { readPredictions } from '../analysis/formats/predictions/readPredictions.ts';
import { readAnnotations } from '../analysis/formats/readAnnotations.ts';
import { cornerRemarks } from '../analysis/predictions/cornerRemarks.ts';
import {
  type Finding,
  type FindingCode,
  SEVERITIES,
  type ValidatedFile,
} from '../analysis/validation/Finding.ts';
import { findingsOfDataset } from '../analysis/validation/findingsOfDataset.ts';
import { findingsOfInspection } from '../analysis/validation/findingsOfInspection.ts';
import { findingsOfRecords } from '../analysis/validation/findingsOfRecords.ts';
import { severityOf } from '../analysis/validation/severityOf.ts';
import { splitFindings } from '../analysis/validation/splitFindings.ts';
import { type SplitView, splitView } from '../analysis/validation/SplitView.ts';
import { withPlaces } from '../analysis/validation/withPlaces.ts';

export interface ValidateOptions extends Omit<ReadOptions, 'examples' | 'isPart'> {
  /** How many records of each kind are named; 5 where it is not given, Infinity for all. */
  readonly examples?: number | undefined;
  /** COCO results of a model on the images of the first file. */
  readonly predictions?: ByteSource | undefined;
}

/**
 * Everything that can be found wrong with annotation files. Several are taken for splits of one set: each is held against those
 * before it.
 *
 * @throws FailureError when one cannot be read, and when it is cancelled
 */
export async function validateAnnotations(
  sources: readonly AnnotationSource[],
  { examples: most = PROBLEM_EXAMPLES, predictions, ...reading }: ValidateOptions = {},
): Promise<readonly ValidatedFile[]> {
  const slice = new TimeSlice(reading);
  const files: ValidatedFile[] = [];
  const views: SplitView[] = [];
  for (const [at, source] of sources.entries()) {
    const read = await readAnnotations(source, { ...reading, examples: most });
    const { dataset } = read;
    const inspection = await read.inspect();
    const view = await slice.run(splitView(source.name, dataset, inspection));
    const found: readonly Finding[] = [
      ...(await slice.run(findingsOfDataset(dataset, most))),
      ...(await slice.run(findingsOfRecords(dataset, most))),
      ...(inspection === null ? [] : findingsOfInspection(inspection, most)),
      ...views.flatMap(earlier => splitFindings(view, earlier, most)),
    ];
    const placed = inspection === null ? found : await withPlaces(found, inspection);
    const results = at === 0 ? predictions : undefined;
    const detections =
      results === undefined ? [] : await predictionFindings(results, dataset, reading);
    views.push(view);
    files.push({
      file: source.name,
      format: read.source.format,
      images: dataset.images.count,
      annotations: dataset.annotations.count,
      findings: [...placed, ...detections].toSorted(worstFirst),
    });
  }
  return files;
}

async function predictionFindings(
  results: ByteSource,
  dataset: Parameters<typeof readPredictions>[1],
  reading: ReadOptions,
): Promise<readonly Finding[]> {
  const predictions = await readPredictions(results, dataset, reading);
  return [...predictions.remarks, ...cornerRemarks(dataset, predictions)].map(remark => {
    const code: FindingCode = `prediction-${remark.code}`;
    const { count } = remark;
    return { code, severity: severityOf(code), count, records: [], other: results.name, remark };
  });
}

function worstFirst(one: Finding, other: Finding): number {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return rank(one) - rank(other) || other.count - one.count;
}
