/** The first sentence and the rest; a decimal point does not end a sentence. */
export function firstSentence(text: string): readonly [string, string] {
  const end = /\.(?=\s)|。/.exec(text);
  if (end === null) return [text, ''];
  return [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}
