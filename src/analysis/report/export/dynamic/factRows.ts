import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import type { FactCode, TierFact } from '../../derive/tiers/TierFact.ts';

/** A figure as people read it. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  /** Why it is a bound; empty for exact figures. */
  readonly because: string;
}

export function factRow(fact: TierFact): FactRow {
  const by = fact.by === undefined ? '' : F.count(fact.by);
  return {
    name: words.facts[fact.code]({ by }),
    value: valueText(fact),
    because: fact.argument === undefined ? '' : words.bounds[fact.argument](by),
  };
}

const FORMATS: Partial<Readonly<Record<FactCode, (value: number) => string>>> = {
  'negatives-per-positive': F.ratio,
  'background-at-least': F.ratio,
  'no-object-share': F.share,
  'no-object-balanced': F.precise,
  'denoising-groups': F.rounded,
  'denoising-queries': F.rounded,
};

function valueText({ code, value, of, range }: TierFact): string {
  const plain = (FORMATS[code] ?? F.count)(value);
  const shown = of === undefined ? plain : partText(code, value, of);
  if (range === undefined || range[0] === range[1]) return shown;
  return `${shown} ${words.rounding(F.count(range[0]), F.count(range[1]))}`;
}

/** Counts of drawn showings mean nothing to people; their share does. */
function partText(code: FactCode, value: number, of: number): string {
  const share = F.share(of === 0 ? 0 : value / of);
  const isDrawn = code === 'showings-without-candidate' || code === 'showings-dropped';
  return isDrawn ? share : words.part(F.count(value), F.count(of), share);
}
