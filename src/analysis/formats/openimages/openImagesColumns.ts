/** Every table of boxes has it. */
export const IMAGE_COLUMN = 'ImageID';

/** Where the columns stand, from 0. */
export interface OpenImagesColumns {
  readonly image: number;
  readonly className: number;
  /** XMin, YMin, XMax, YMax. */
  readonly box: readonly number[];
  /** −1 where there is none. */
  readonly isGroup: number;
}

/** Null for the header of another table. */
export function openImagesColumns(header: readonly string[]): OpenImagesColumns | null {
  const names = header.map(name => name.trim());
  const [image, className] = [names.indexOf(IMAGE_COLUMN), names.indexOf('LabelName')];
  const box = ['XMin', 'YMin', 'XMax', 'YMax'].map(name => names.indexOf(name));
  if (image === -1 || className === -1 || box.includes(-1)) return null;
  return { image, className, box, isGroup: names.indexOf('IsGroupOf') };
}
