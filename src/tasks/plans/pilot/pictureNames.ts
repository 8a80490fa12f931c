import { recognize } from '../../../analysis/formats/formats.ts';
import type { AnnotationSource } from '../../../analysis/contract/sources/AnnotationSource.ts';
import type { Dataset } from '../../../analysis/dataset/Dataset.ts';

/** Endings of pictures that are decoded, as cameras and tools write them. */
const ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'JPG', 'JPEG', 'PNG', 'WEBP'];

/**
 * By which names the picture of an image may lie in a folder: what its record says, else its id with an ending.
 *
 * @param sharing may cancel it
 */
export async function pictureNames(
  asked: AnnotationSource,
  { images }: Dataset,
  sharing: { readonly signal?: AbortSignal | undefined } = {},
): Promise<(image: number) => readonly string[]> {
  const { format, source } = await recognize(asked);
  const inspection = await format.inspect?.(source, sharing);
  const written = new Map(
    inspection?.fileNames.map(({ id, name }) => [JSON.stringify(id), name] as const),
  );
  return image => {
    const id = images.ids.at(image);
    const name = written.get(JSON.stringify(id));
    if (name !== undefined) return [name];
    const stem = String(id);
    const isName = /\.(?:jpe?g|png|webp)$/i.test(stem);
    return isName ? [stem] : ENDINGS.map(ending => `${stem}.${ending}`);
  };
}
