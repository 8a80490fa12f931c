import type { ByteSource } from '../../analysis/contract/sources/ByteSource.ts';
import type { TimeSlice } from '../../analysis/contract/steps/TimeSlice.ts';
import type { Dataset } from '../../analysis/dataset/Dataset.ts';
import type { ReadOptions } from '../../analysis/formats/Format.ts';
import { readPredictions } from '../../analysis/formats/predictions/readPredictions.ts';
import type { Inspection } from '../../analysis/formats/Inspection.ts';
import { type ReadAnnotations, readRecognized } from '../../analysis/formats/readAnnotations.ts';
import { cornerRemarks } from '../../analysis/predictions/cornerRemarks.ts';
import { configFindings } from '../../analysis/validation/configFindings.ts';
import type { Finding, FindingCode, ValidatedFile } from '../../analysis/validation/Finding.ts';
import { findingsOfDataset } from '../../analysis/validation/findingsOfDataset.ts';
import { findingsOfInspection } from '../../analysis/validation/findingsOfInspection.ts';
import { findingsOfRecords } from '../../analysis/validation/findingsOfRecords.ts';
import { imageFindings } from '../../analysis/validation/images/imageFindings.ts';
import { imageFileNames } from '../../analysis/validation/recordNames.ts';
import { severityOf } from '../../analysis/validation/severityOf.ts';
import {
  type SplitView,
  splitView,
  type Viewing,
} from '../../analysis/validation/splits/SplitView.ts';
import { withoutSplit } from '../../analysis/validation/splits/withoutSplit.ts';
import { withPlaces } from '../../analysis/validation/withPlaces.ts';
import type { GivenConfig } from './GivenConfig.ts';
import { type ImagesWanted, type PartImages, partImages } from './partImages.ts';
import { placingOf } from './placingOf.ts';
import { partName, type SetPart } from './SetPart.ts';

export interface PartOptions extends Omit<ReadOptions, 'examples' | 'isPart' | 'split'> {
  /** Records of each kind that are named; Infinity for all. */
  readonly most: number;
  readonly predictions?: ByteSource | undefined;
  readonly images: ImagesWanted;
  readonly config?: GivenConfig | undefined;
  /** Whether there are others that it is held against. */
  readonly isCompared: boolean;
  readonly slice: TimeSlice;
}

export interface ValidatedPart {
  readonly part: SetPart;
  readonly file: ValidatedFile;
  /** Null where it is held against nothing. */
  readonly view: SplitView | null;
  readonly images: PartImages | null;
  /** Gives findings about its records their places. */
  readonly placed: (findings: readonly Finding[]) => Promise<readonly Finding[]>;
}

/** Everything that can be found wrong with one part by itself. @throws FailureError when it cannot be read */
export async function validatePart(part: SetPart, options: PartOptions): Promise<ValidatedPart> {
  const { most, slice, predictions, images: wanted, config, isCompared, ...reading } = options;
  const { asked, recognized, split, isOneOfMany } = part;
  const read = await readRecognized(asked, recognized, {
    ...reading,
    split,
    examples: most,
    isPart: isOneOfMany,
  });
  const { dataset } = read;
  const inspection = await read.inspect();
  const nameOf = imageFileNames(dataset, inspection);
  const looked = { dataset, nameOf, slice, progress: reading.progress };
  const images = await partImages(part, wanted, looked);
  const look = images?.look ?? null;
  const own = await slice.run(findingsOfDataset(dataset, most));
  const found: readonly Finding[] = [
    ...own,
    ...(await slice.run(findingsOfRecords(dataset, most))),
    ...(inspection === null ? [] : findingsOfInspection(inspection, most)),
    ...(look === null ? [] : imageFindings(look, new Set(own.map(({ code }) => code)), most)),
  ];
  const placing = placingOf(part, inspection, reading);
  const placed = (findings: readonly Finding[]) => withPlaces(findings, placing);
  const detections =
    predictions === undefined ? [] : await predictionFindings(predictions, read, reading);
  return {
    part,
    view: isCompared
      ? await slice.run(splitView(viewing(part, images, dataset, inspection)))
      : null,
    images,
    placed,
    file: {
      file: asked.name,
      ...(split !== undefined && { split }),
      format: recognized.format.id,
      images: dataset.images.count,
      annotations: dataset.annotations.count,
      ...(images !== null && { imageFiles: look?.files ?? 0 }),
      findings: [...(await placed(found)), ...classFindings(dataset, config, most), ...detections],
    },
  };
}

function classFindings(dataset: Dataset, config: GivenConfig | undefined, most: number) {
  if (config === undefined) return [];
  return configFindings(config.classes, dataset, { config: config.name, most });
}

/** What of a part is held against others. */
function viewing(
  part: SetPart,
  images: PartImages | null,
  dataset: Dataset,
  inspection: Inspection | null,
): Viewing {
  return {
    name: partName(part),
    dataset,
    nameOf: imageFileNames(dataset, inspection),
    // Names that a file gives are compared as they are written.
    keyOf: inspection === null ? withoutSplit : name => name,
    fileOf: row => {
      const file = images?.look?.found.get(row);
      return images === null || file === undefined ? null : { tree: images.folders.tree, ...file };
    },
  };
}

async function predictionFindings(
  results: ByteSource,
  { dataset, namedFiles }: ReadAnnotations,
  reading: ReadOptions,
): Promise<readonly Finding[]> {
  const predictions = await readPredictions(results, dataset, { ...reading, namedFiles });
  return [...predictions.remarks, ...cornerRemarks(dataset, predictions)].map(remark => {
    const code: FindingCode = `prediction-${remark.code}`;
    const { count } = remark;
    return { code, severity: severityOf(code), count, records: [], other: results.name, remark };
  });
}
