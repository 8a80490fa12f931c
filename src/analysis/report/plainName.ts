/** Control characters, direction overrides and line breaks: they could rewrite a terminal or reorder a sentence. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name out of a data file as one printable line. */
export function plainName(name: string): string {
  return name.replace(UNPRINTABLE, '\ufffd');
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
