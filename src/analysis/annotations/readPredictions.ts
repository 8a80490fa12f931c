import type { ByteSource } from '../contract/ByteSource.ts';
import type { Detail } from '../contract/Detail.ts';
import { fail } from '../contract/Failure.ts';
import type { Dataset } from './Dataset.ts';

/** Detections of a model as columns, those on unknown images or of unknown categories left out. */
export interface Predictions {
  readonly count: number;
  /** Row of the image, and of the category, in the dataset. */
  readonly image: Int32Array;
  readonly category: Int32Array;
  /** x, y, width, height in pixels of the image; 4 × count. */
  readonly boxes: Float64Array;
  readonly scores: Float64Array;
  /** Records that were left out because image, category, box or score are missing or unknown. */
  readonly leftOut: number;
}

/** A text of more bytes than this does not fit into one string. */
const LARGEST = 400_000_000;

/**
 * Reads COCO results: an array of `{image_id, category_id, bbox, score}`, or a COCO dictionary whose annotations have scores.
 *
 * @throws FailureError `not-predictions` when the file holds something else
 */
export async function readPredictions(source: ByteSource, dataset: Dataset): Promise<Predictions> {
  const refuse = (found: Detail): never =>
    fail({ code: 'not-predictions', file: source.name, found });
  if (source.size > LARGEST) refuse('more than 400 MB');
  const records = recordsOf(parsed(await textOf(source), refuse));
  if (records === null) return refuse('neither an array nor an object with "annotations"');
  const images = rowsOf(dataset.images.count, row => dataset.images.ids.at(row));
  const categories = rowsOf(dataset.categories.length, row => dataset.categories[row]?.id);
  const kept = records.flatMap(record => {
    const image = images.get(record['image_id']);
    const category = categories.get(record['category_id']);
    const box = record['bbox'];
    const score = record['score'];
    const usable =
      image !== undefined && category !== undefined && isBox(box) && Number.isFinite(score);
    return usable ? [{ image, category, box, score: score as number }] : [];
  });
  if (records.length > 0 && kept.length === 0)
    refuse('no detection with a score on an image and a category of the annotation file');
  return {
    count: kept.length,
    image: Int32Array.from(kept, one => one.image),
    category: Int32Array.from(kept, one => one.category),
    boxes: Float64Array.from(kept.flatMap(one => one.box)),
    scores: Float64Array.from(kept, one => one.score),
    leftOut: records.length - kept.length,
  };
}

type JsonRecord = Readonly<Record<string, unknown>>;

async function textOf(source: ByteSource): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const { bytes } of source.chunks()) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

function parsed(text: string, refuse: (found: Detail) => never): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('no valid JSON');
  }
}

function recordsOf(document: unknown): JsonRecord[] | null {
  const list = isRecord(document) ? document['annotations'] : document;
  return Array.isArray(list) ? list.filter(isRecord) : null;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBox(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    value.every(side => Number.isFinite(side)) &&
    Number(value[2]) > 0 &&
    Number(value[3]) > 0
  );
}

/** What has no id is matched by none. */
function rowsOf(count: number, id: (row: number) => unknown): Map<unknown, number> {
  const rows = new Map(Array.from({ length: count }, (_, row) => [id(row), row]));
  rows.delete(null);
  return rows;
}
