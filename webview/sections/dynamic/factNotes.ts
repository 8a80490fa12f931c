import type { TierFact } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import type { Explored } from '../../exploration/Explored.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What to know of the counts at a setting: how pictures are shown, what hangs on rounding, what is padded. */
export function factNotes(
  explored: Explored,
  { setting, release }: WhatIf,
  facts: readonly TierFact[],
  wording: Wording,
): readonly string[] {
  const { format, text } = wording;
  const { dynamic } = text;
  if (explored.kind === 'queries') {
    const { detector, batch } = explored.view;
    const { groups, denoising } = detector.rule;
    return [
      dynamic.oneToOne,
      ...(groups === 1 ? [] : [dynamic.groups(format.count(groups))]),
      ...(denoising === null ? [] : [dynamic.padded(format.count(batch))]),
    ];
  }
  const chosen = explored.view.settings[setting];
  const tied = chosen?.releases[release]?.tiedBoxes ?? 0;
  const showings = chosen?.showings ?? null;
  const [low, high] = facts.find(({ code }) => code === 'without-point')?.range ?? [0, 0];
  return [
    dynamic.unaugmented(format.count(chosen?.side ?? 0)),
    ...(low === high
      ? []
      : [
          dynamic.ties({
            count: tied,
            boxes: format.count(tied),
            low: format.count(low),
            high: format.count(high),
          }),
        ]),
    ...(showings === null
      ? []
      : [
          dynamic.showings({
            scale: format.decimal(showings.affine.scale),
            shift: format.share(showings.affine.translate),
            draws: format.count(showings.draws),
          }),
        ]),
  ];
}
