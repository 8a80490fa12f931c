/** The first sentence, without taking the point of a number for its end, and what follows. */
export function firstSentence(text: string): readonly [string, string] {
  const end = /\.(?=\s)|。/.exec(text);
  if (end === null) return [text, ''];
  return [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}
