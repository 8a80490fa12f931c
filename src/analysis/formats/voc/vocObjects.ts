/** What is no element, and the objects with what is in them. */
const OBJECTS = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<object[\s>][^]*?<\/object\s*>/g;

/** Where the objects of an annotation begin in its text, without those that LabelMe's web tool has deleted. */
export function* vocObjects(text: string): Generator<number> {
  for (const { 0: found, index } of text.matchAll(OBJECTS))
    if (found.startsWith('<object') && !/<deleted>\s*1\s*<\/deleted>/.test(found)) yield index;
}
