import type { Detail } from '../../../contract/failures/Detail.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { Outputs } from './openOutputs.ts';

/** Where the images and categories of outputs are in a dataset. */
export interface JoinedOutputs {
  /** Row of the image for each image of the outputs. */
  readonly imageRows: Int32Array;
  /** Column of the scores for each row of the table of categories; −1 where the model has no such class. */
  readonly columns: Int32Array;
}

/**
 * Finds the images by their ids and the categories by their names or ids.
 *
 * @param used whether a category has boxes: one of those that the model lacks tells of another dataset
 * @throws FailureError `outputs-unusable` where an image or a used category is unknown, or an image comes twice
 */
export function joinDataset(
  { model, images }: Pick<Outputs, 'model' | 'images'>,
  { images: known, categories }: Pick<Dataset, 'images' | 'categories'>,
  used: (category: number) => boolean,
): JoinedOutputs {
  const refuse = (reason: Detail) => fail({ code: 'outputs-unusable', file: model.file, reason });
  const rowOf = new Map<string, number>();
  for (let row = known.count - 1; row >= 0; row--) rowOf.set(String(known.ids.at(row)), row);
  const seen = new Set<string>();
  const imageRows = Int32Array.from(images, image => {
    if (seen.has(image)) return refuse({ kind: 'image-twice', image });
    seen.add(image);
    return rowOf.get(image) ?? refuse({ kind: 'image-unknown', image });
  });
  const columnOf = uniqueColumns(model.classes);
  const columns = Int32Array.from(categories, ({ id, name }, row) => {
    const column = columnOf.get(id) ?? (name === null ? undefined : columnOf.get(name));
    if (column !== undefined) return column;
    return used(row)
      ? refuse({ kind: 'class-unknown', name: toPrintable(name ?? String(id)) })
      : -1;
  });
  return { imageRows, columns };
}

/** What stands for several columns, as "N/A" does, stands for none. */
function uniqueColumns(classes: OutputsClasses): ReadonlyMap<string | number, number> {
  const columns = new Map<string | number, number>();
  const repeated = new Set<string | number>();
  for (const [column, name] of classes.entries()) {
    if (columns.has(name)) repeated.add(name);
    columns.set(name, column);
  }
  for (const name of repeated) columns.delete(name);
  return columns;
}

type OutputsClasses = Outputs['model']['classes'];
