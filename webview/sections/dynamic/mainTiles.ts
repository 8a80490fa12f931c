import type { FactCode } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import type { Wording } from '../../kit/Wording.ts';
import { factTile } from './factTile.ts';

/** By how much they say; the first that there are. */
const MAIN: readonly FactCode[] = [
  'without-candidate',
  'showings-without-candidate',
  'background-at-least',
  'without-query',
  'negatives-per-positive',
  'no-object-share',
  'denoising-queries',
  'most-boxes',
  'fewer-than-claimed',
];
const SHOWN = 3;

/** The figures that the side bar has room for. */
export function mainTiles(
  report: DynamicReport,
  wording: Wording,
): readonly (readonly [string, string])[] {
  const { counted, bounded } = tiersOf(report);
  const facts = [...counted, ...bounded];
  return MAIN.flatMap(code => facts.filter(fact => fact.code === code))
    .slice(0, SHOWN)
    .map(fact => factTile(fact, wording));
}
