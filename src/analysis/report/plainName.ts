import { printable } from '../contract/printable.ts';

/** In characters (code points). File names are no longer, and class names hardly ever. */
const LONGEST_NAME = 256;

/** A name out of a data file, of a length that people read, as one printable line. */
export function plainName(name: string): string {
  return printable(shortened(name));
}

/** How a class is called; files may leave names out. */
export function categoryName(
  category: { readonly id: number | string; readonly name: string | null },
  unnamed = (id: string) => `class ${id}`,
): string {
  return category.name === null || category.name.trim() === ''
    ? unnamed(plainName(String(category.id)))
    : plainName(category.name);
}

/** By which classes of two files are compared: the whole name, however long. */
export function categoryKey({ id, name }: Parameters<typeof categoryName>[0]): string {
  return name === null || name.trim() === '' ? categoryName({ id, name }) : name;
}

/** By whole characters; the last one says that it was longer. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  let characters = 0;
  let end = 0;
  for (const character of name) {
    if (++characters === LONGEST_NAME) return `${name.slice(0, end)}…`;
    end += character.length;
  }
  return name;
}
