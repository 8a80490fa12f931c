/** What the loss sees for each output that is to be high: the ratio over anchors, and over classes. @param ratio formatted */
export function negativeOutputs(ratio: string): string {
  return `${ratio} negative outputs per positive (anchors × classes)`;
}
