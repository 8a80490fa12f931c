const NUMBER_GRAMMAR = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What stands between delimiters outside quotes: a number (NaN and infinities as Python writes them) or a literal. */
export type Word = number | boolean | null;

const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** Whether the text is a number as RFC 8259 writes it. */
export function isNumber(text: string): boolean {
  return NUMBER_GRAMMAR.test(text);
}

/** @returns undefined where the text is no JSON value */
export function parseWord(text: string): Word | undefined {
  if (isNumber(text)) return Number(text);
  return WORDS.get(text);
}
