import { readTogether } from '../../summary/layout/CooccurrenceTally.ts';
import {
  CLASS_POSITION_SIDE,
  POSITION_SIDE,
  positionsOf,
} from '../../summary/layout/PositionTally.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';
import type { CooccurrenceReport, PositionReport } from '../BoxLayout.ts';
import { chartedClasses } from '../../summary/layout/chartedClasses.ts';
import type { DescribedDataset } from '../../summary/Summary.ts';

export function positionReport(described: DescribedDataset): PositionReport {
  const { categories, layout } = described;
  const { positions } = layout;
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
      maps: chartedPlaces(described).map(place => {
        const row = layout.charted[place] as number;
        return {
          id: categories[row]?.id ?? row,
          counts: positionsOf(positions.byClass, place, CLASS_POSITION_SIDE),
        };
      }),
    },
  };
}

export function cooccurrenceReport(described: DescribedDataset): CooccurrenceReport {
  const { categories, layout } = described;
  const places = chartedPlaces(described);
  return {
    categories: places.map(place => {
      const row = layout.charted[place] as number;
      return categories[row]?.id ?? row;
    }),
    images: readTogether(layout.cooccurrence, places),
  };
}

/** Where the charted classes stand among those that were counted, which may be all. */
function chartedPlaces({ categoryImages, layout }: DescribedDataset): readonly number[] {
  const places = new Map(layout.charted.map((row, place) => [row, place]));
  return chartedClasses(categoryImages).flatMap(row => places.get(row) ?? []);
}
