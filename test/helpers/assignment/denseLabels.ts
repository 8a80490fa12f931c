import type { Assignment } from '../../../src/analysis/assignment/Assignment.ts';
import type { Definition } from './maxIouDefinition.ts';

/** An assignment anchor by anchor. */
export function denseLabels(
  anchors: number,
  { foreground, ignored }: Pick<Assignment, 'foreground' | 'ignored'>,
): Definition {
  const labels = new Int8Array(anchors);
  const owners = new Int32Array(anchors);
  const ious = new Float64Array(anchors);
  for (const [matches, label] of [
    [ignored, -1],
    [foreground, 1],
  ] as const) {
    for (let i = 0; i < matches.count; i++) {
      const anchor = matches.anchors[i]!;
      if (labels[anchor] !== 0) throw new Error(`anchor ${anchor} is listed twice`);
      labels[anchor] = label;
      owners[anchor] = matches.boxes[i]!;
      ious[anchor] = matches.ious[i]!;
    }
  }
  return { labels, owners, ious };
}
