import type { AnnotationSource } from '../../analysis/contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../analysis/contract/sources/ByteSource.ts';
import { asFailure, fail, type Failure } from '../../analysis/contract/failures/Failure.ts';
import { TimeSlice } from '../../analysis/contract/steps/TimeSlice.ts';
import { PROBLEM_EXAMPLES } from '../../analysis/dataset/examples.ts';
import type { ReadOptions } from '../../analysis/formats/Format.ts';
import { type Finding, SEVERITIES, type ValidatedFile } from '../../analysis/validation/Finding.ts';
import { severityOf } from '../../analysis/validation/severityOf.ts';
import { splitFindings } from '../../analysis/validation/splits/splitFindings.ts';
import type { SplitView } from '../../analysis/validation/splits/SplitView.ts';
import type { GivenConfig } from './GivenConfig.ts';
import type { ImagesWanted } from './partImages.ts';
import { holdsOther, partsOf, type SetPart } from './SetPart.ts';
import { type ValidatedPart, validatePart } from './validatePart.ts';
import { withoutRecord } from './withoutRecord.ts';

export interface ValidateOptions extends Omit<ReadOptions, 'examples' | 'isPart'> {
  /** How many records of each kind are named; 5 where it is not given, Infinity for all. */
  readonly examples?: number | undefined;
  /** COCO results of a model on the images of the first file. */
  readonly predictions?: ByteSource | undefined;
  /** A config whose classes are held against those of the data. */
  readonly config?: GivenConfig | undefined;
  /** Where the files of images are; next to the annotations where it is not given. */
  readonly images?: ImagesWanted | undefined;
}

/**
 * Everything that can be found wrong with annotations. Several files, and the splits of a set, are taken for splits of one set:
 * each is held against those before it. A split that cannot be read is a finding, unless it is the only one.
 *
 * @throws FailureError when one cannot be read, and when it is cancelled
 */
export async function validateAnnotations(
  sources: readonly AnnotationSource[],
  options: ValidateOptions = {},
): Promise<readonly ValidatedFile[]> {
  const { examples: most = PROBLEM_EXAMPLES, images = 'beside' } = options;
  const slice = new TimeSlice(options);
  const parts = await partsOf(sources, options.split);
  const done: ValidatedPart[] = [];
  const files: ValidatedFile[] = [];
  const views: { readonly part: SetPart; readonly view: SplitView }[] = [];
  const failures: Failure[] = [];
  for (const [at, part] of parts.entries()) {
    const asked = { ...options, most, images, isCompared: parts.length > 1, slice };
    const read = await orFailure(part, () =>
      validatePart(part, {
        ...asked,
        predictions: at === 0 ? options.predictions : undefined,
        // The splits of one set have one list of classes.
        config: parts[at - 1]?.asked === part.asked ? undefined : options.config,
      }),
    );
    if ('failure' in read) {
      failures.push(read.failure);
      files.push(unreadable(part, read.failure));
      continue;
    }
    const { view, file } = read;
    const found: Finding[] = [...file.findings];
    if (view !== null)
      for (const earlier of views) {
        if (holdsOther(part, earlier.part)) continue;
        const shared = await splitFindings(view, earlier.view, { most, slice });
        found.push(...(await read.placed(shared)));
      }
    if (view !== null) views.push({ part, view });
    done.push(read);
    files.push({ ...file, findings: found });
  }
  const [reason] = failures;
  if (done.length === 0 && reason !== undefined) fail(reason);
  const alone = await withoutRecord(done, images, most);
  return files.map((file, at) => ({
    ...file,
    findings: [...file.findings, ...(at === 0 ? alone : [])].toSorted(worstFirst),
  }));
}

/** A split of several that cannot be read does not end the others. */
async function orFailure<T extends object>(
  { isOneOfMany }: SetPart,
  run: () => Promise<T>,
): Promise<T | { readonly failure: Failure }> {
  try {
    return await run();
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (!isOneOfMany || failure.code === 'cancelled' || failure.code === 'internal') throw thrown;
    return { failure };
  }
}

function unreadable({ asked, recognized, split }: SetPart, failure: Failure): ValidatedFile {
  const code = 'split-unreadable';
  return {
    file: asked.name,
    ...(split !== undefined && { split }),
    format: recognized.format.id,
    images: 0,
    annotations: 0,
    findings: [{ code, severity: severityOf(code), count: 1, records: [], failure }],
  };
}

function worstFirst(one: Finding, other: Finding): number {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return rank(one) - rank(other) || other.count - one.count;
}
