import type { Wording } from '../../kit/Wording.ts';

interface LevelShares {
  readonly strides: readonly string[];
  /** Of the foreground anchors of the class, per level. */
  readonly ownShares: readonly number[];
  readonly allShares: readonly number[];
}

/** The level with the most foreground of the class. */
export function classLevelFinding(
  { strides, ownShares, allShares }: LevelShares,
  { format, text }: Wording,
): string {
  const { levels: words } = text.charts;
  const top = ownShares.indexOf(Math.max(...ownShares));
  const share = ownShares[top] ?? 0;
  return share === 0
    ? words.none
    : words.classFinding({
        stride: strides[top] ?? '',
        own: format.share(share),
        all: format.share(allShares[top] ?? 0),
      });
}
