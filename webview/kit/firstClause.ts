/** A sentence without the explanation behind its colon, where that is longer than what it explains. */
export function firstClause(sentence: string): string {
  const colon = /: |：/.exec(sentence);
  if (colon === null || sentence.length - colon.index <= 1.5 * colon.index) return sentence;
  return `${sentence.slice(0, colon.index)}${colon[0] === '：' ? '。' : '.'}`;
}
