import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../contract/sources/ByteSource.ts';
import { fail } from '../contract/failures/Failure.ts';
import { sampleBoxes } from '../dataset/convention/BoxSample.ts';
import { checkSetup } from '../detectors/checks/checkSetup.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { ReadOptions } from '../formats/Format.ts';
import { readAnnotations } from '../formats/readAnnotations.ts';
import { summarizePart, type SummarizeOptions } from '../summary/summarize.ts';
import type { Part } from './Part.ts';
import { setupText } from './setupText.ts';

export interface CountOptions
  extends SummarizeOptions, Pick<ReadOptions, 'engine' | 'strict' | 'split'> {
  readonly setup: DetectorSetup;
  /** Version of the program. */
  readonly program: string;
  /** What a model found; no part of a set can be held against it. */
  readonly predictions?: ByteSource | undefined;
}

/**
 * Counts one file as a part of a set. It may hold no annotation.
 *
 * @throws FailureError when the file cannot be read, `counts-not-mergeable`, and when it is cancelled
 */
export async function countPart(asked: AnnotationSource, options: CountOptions): Promise<Part> {
  const { setup, program, labelsOnly = false, exactHistogram = false } = options;
  checkSetup(setup);
  if (options.predictions !== undefined)
    fail({
      code: 'counts-not-mergeable',
      reason: 'predictions-not-mergeable',
    });
  const { dataset, source } = await readAnnotations(asked, { ...options, isPart: true });
  options.progress?.({ stage: 'count', share: 0 });
  return {
    program,
    detector: setup.name,
    setup: setupText(setup),
    format: source.format,
    labelsOnly,
    exactHistogram,
    sources: [{ file: source.file, bytes: source.bytes }],
    summary: await summarizePart(dataset, setup, options),
    boxes: source.format === 'coco' ? sampleBoxes(dataset) : [],
  };
}
