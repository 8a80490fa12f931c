import { JsonProblem } from '../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../bytes/json/JsonScanner.ts';
import type { ByteSource } from '../../contract/ByteSource.ts';
import type { FileKind } from '../../contract/failures/FileKind.ts';
import { JsonItems } from '../kit/json/JsonItems.ts';
import { isObject } from '../kit/json/JsonValue.ts';

/** COCO's other tasks, by a key of their annotations. */
const TASKS: readonly (readonly [key: string, FileKind])[] = [
  ['segments_info', 'panoptic'],
  ['caption', 'captions'],
  ['keypoints', 'keypoints'],
  ['segmentation', 'segmentation-only'],
  ['category_id', 'image-labels'],
];

/**
 * What a COCO file is for whose annotations have no boxes, by the first of them.
 *
 * @returns null where they have a `bbox`, whatever it holds, and where they say nothing
 * @throws FailureError when it cannot be read
 */
export async function nameContents(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<FileKind | null> {
  const keys = await annotationKeys(source, signal);
  if (keys.has('bbox')) return null;
  return TASKS.find(([key]) => keys.has(key))?.[1] ?? null;
}

/** Of the annotations that the first chunks with any hold. */
async function annotationKeys(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const plan = { top: (key: string) => (key === 'annotations' ? 'each' : 'pass') } as const;
  const visitor = new JsonItems(plan, ({ value }) => {
    if (isObject(value)) for (const key of Object.keys(value)) keys.add(key);
  });
  const scanner = new JsonScanner(visitor);
  try {
    for await (const { bytes } of source.chunks(signal)) {
      scanner.push(bytes);
      if (keys.size > 0) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
  }
  return keys;
}
