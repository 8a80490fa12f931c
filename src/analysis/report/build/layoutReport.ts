import type { Dataset } from '../../dataset/Dataset.ts';
import { readTogether } from '../../summary/CooccurrenceTally.ts';
import type { LayoutCounts } from '../../summary/countLayout.ts';
import { CLASS_POSITION_SIDE, POSITION_SIDE, positionsOf } from '../../summary/PositionTally.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';
import type { CooccurrenceReport, PositionReport } from '../BoxLayout.ts';

export function positionReport(
  { categories }: Dataset,
  { positions, charted }: LayoutCounts,
): PositionReport {
  const ofSize = (name: (typeof SIZE_CLASSES)[number]) =>
    positionsOf(positions.bySize, SIZE_CLASSES.indexOf(name), POSITION_SIDE);
  return {
    side: POSITION_SIDE,
    small: ofSize('small'),
    medium: ofSize('medium'),
    large: ofSize('large'),
    outside: positions.outside[0] as number,
    perCategory: {
      side: CLASS_POSITION_SIDE,
      maps: charted.map((row, place) => ({
        id: categories[row]?.id ?? row,
        counts: positionsOf(positions.byClass, place, CLASS_POSITION_SIDE),
      })),
    },
  };
}

export function cooccurrenceReport(
  { categories }: Dataset,
  { cooccurrence, charted }: LayoutCounts,
): CooccurrenceReport {
  return {
    categories: charted.map(row => categories[row]?.id ?? row),
    images: readTogether(cooccurrence),
  };
}
