/** The numbers of a text in order of their digits, without those that belong to a name, as in YOLOv5. */
export function numbersIn(text: string): readonly string[] {
  return (text.match(/(?<![A-Za-z_\d.])[-<>]?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?%?/g) ?? [])
    .map(number => number.replace(/,$/, ''))
    .toSorted();
}
