/** A label that fits beside a chart: at most `length` characters as people see them, the cut one marked. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), part => part.segment);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
