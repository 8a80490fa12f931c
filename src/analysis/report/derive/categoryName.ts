import { shownId } from '../../contract/text/shownId.ts';
import { toPrintable } from '../../contract/text/toPrintable.ts';
import { unnamedClass } from '../../../words/en/unnamedClass.ts';

/** How a class is called; files may leave names out. */
export function categoryName(
  category: { readonly id: number | string; readonly name: string | null },
  unnamed = unnamedClass,
): string {
  return category.name === null || category.name.trim() === ''
    ? unnamed(shownId(category.id))
    : toPrintable(category.name);
}

/** By which classes of two files are compared: the whole name, however long. */
export function categoryKey({ id, name }: Parameters<typeof categoryName>[0]): string {
  return name === null || name.trim() === '' ? categoryName({ id, name }) : name;
}
