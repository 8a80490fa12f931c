import type { FactCode, TierFact } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import { shareOf } from '../../exploration/shareWithout.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What a figure is called, and its value. */
export function factTile(fact: TierFact, { format, text }: Wording): readonly [string, string] {
  const { facts } = text.dynamic;
  const by = fact.by === undefined ? '' : format.count(fact.by);
  return [facts[fact.code](by), factValue(fact, { format, text })];
}

const FORMATS: Partial<Readonly<Record<FactCode, keyof NumberFormat>>> = {
  'negatives-per-positive': 'ratio',
  'background-at-least': 'ratio',
  'no-object-share': 'share',
  'no-object-balanced': 'precise',
  'denoising-groups': 'rounded',
  'denoising-queries': 'rounded',
};

/** Counts of drawn showings mean nothing to people; their share does. */
const DRAWN: ReadonlySet<FactCode> = new Set(['showings-without-candidate', 'showings-dropped']);

function factValue({ code, value, of }: TierFact, { format, text }: Wording): string {
  const plain = format[FORMATS[code] ?? 'count'](value);
  if (of === undefined) return plain;
  const share = format.share(shareOf(value, of));
  return DRAWN.has(code) ? share : text.dynamic.counted(plain, share);
}
