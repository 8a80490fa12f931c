import type {
  QueryExploration,
  QuerySetting,
} from '../../src/analysis/dynamic/explore/Exploration.ts';

/** What-ifs over numbers of queries, as a page shows them. */
export interface QueryView extends Pick<QueryExploration, 'detector' | 'batch'> {
  /** The fewest queries first. */
  readonly settings: readonly QuerySetting[];
  /** Index of the detector's own number. */
  readonly own: number;
}

/** Null where no number was counted. */
export function queryView({ detector, batch, settings }: QueryExploration): QueryView | null {
  const [first] = settings;
  if (first === undefined) return null;
  const sorted = settings.toSorted((one, other) => one.queries - other.queries);
  return { detector, batch, settings: sorted, own: sorted.indexOf(first) };
}
