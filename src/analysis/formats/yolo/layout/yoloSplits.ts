import type { AnnotationSource } from '../../../contract/sources/AnnotationSource.ts';
import { openSet } from './openSet.ts';

/** @throws FailureError `set-unusable`, `no-image-sizes` */
export async function yoloSplits(source: AnnotationSource): Promise<readonly string[]> {
  const { set } = await openSet(source);
  return set.splits.map(({ name }) => name).filter(name => name !== null);
}
