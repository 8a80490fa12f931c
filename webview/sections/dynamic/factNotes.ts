import type { TierFact } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import type { Explored } from '../../exploration/Explored.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What to know of the counts at a setting: how pictures are shown, what hangs on rounding, what is padded. */
export function factNotes(
  explored: Explored,
  at: WhatIf,
  facts: readonly TierFact[],
  wording: Wording,
): readonly string[] {
  return explored.kind === 'points'
    ? [...shownNotes(explored, at, wording), ...tieNotes(explored, at, facts, wording)]
    : queryNotes(explored, wording);
}

type Points = Extract<Explored, { kind: 'points' }>;

function queryNotes(
  { view: { detector, batch } }: Extract<Explored, { kind: 'queries' }>,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const { groups, denoising } = detector.rule;
  return [
    dynamic.oneToOne,
    ...(groups === 1 ? [] : [dynamic.groups(format.count(groups))]),
    ...(denoising === null ? [] : [dynamic.padded(format.count(batch))]),
  ];
}

function shownNotes(
  { view }: Points,
  { setting }: WhatIf,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const chosen = view.settings[setting];
  if (chosen === undefined) return [];
  const borrows = view.detector.releases[0].rule.borrows === true;
  const plain = dynamic.unaugmented(format.count(chosen.side), borrows);
  if (chosen.showings === null) return [plain];
  const { affine, draws } = chosen.showings;
  return [
    plain,
    dynamic.showings({
      scale: format.decimal(affine.scale),
      shift: format.share(affine.translate),
      draws: format.count(draws),
    }),
  ];
}

/** Boxes with an edge on a point's coordinate, where they matter. */
function tieNotes(
  { view }: Points,
  { setting, release }: WhatIf,
  facts: readonly TierFact[],
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const [low, high] = facts.find(({ code }) => code === 'without-candidate')?.range ?? [0, 0];
  if (low === high) return [];
  const tied = view.settings[setting]?.releases[release]?.tiedBoxes ?? 0;
  return [
    dynamic.ties({
      count: tied,
      boxes: format.count(tied),
      low: format.count(low),
      high: format.count(high),
    }),
  ];
}
