/** What the loss sees for each output that is to be high: the ratio over anchors, and over classes. @param ratio formatted */
export function negativeOutputs(ratio: string): string {
  return `每个正输出对应 ${ratio} 个负输出（锚框 × 类别）`;
}
