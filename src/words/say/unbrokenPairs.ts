/** A symbol stays on the line of its number. */
export function unbrokenPairs(text: string): string {
  return text.replaceAll(/([αγ]) (?=\d)/g, '$1\u00a0');
}
