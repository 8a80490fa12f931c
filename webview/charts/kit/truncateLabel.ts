/** Cuts a label to at most `length` characters as readers see them, with an ellipsis at the cut. */
export function truncateLabel(text: string, length: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), part => part.segment);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
