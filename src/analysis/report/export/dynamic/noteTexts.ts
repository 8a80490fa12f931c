import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import type { Exploration } from '../../../dynamic/explore/Exploration.ts';

/** How the figures are to be read, as sentences. */
export function noteTexts(exploration: Exploration): readonly string[] {
  if (exploration.kind === 'queries') {
    const { groups, denoising } = exploration.detector.rule;
    return [
      ...(groups > 1 ? [words.groups(F.count(groups))] : []),
      ...(denoising === null ? [] : [words.denoising(F.count(exploration.batch))]),
    ];
  }
  const borrows = exploration.detector.releases[0].rule.borrows === true;
  const showings = exploration.settings[0]?.showings ?? null;
  if (showings === null) return [words.unaugmented(false, borrows)];
  const { affine, draws } = showings;
  return [
    words.showings({
      scale: F.decimal(affine.scale),
      translate: F.share(affine.translate),
      draws: F.count(draws),
    }),
    words.unaugmented(true, borrows),
  ];
}

/** What the figures are of: the detector's own setting. */
export function atText(exploration: Exploration): string {
  if (exploration.kind === 'queries')
    return words.at.queries(F.count(exploration.settings[0]?.queries ?? 0));
  const { detector, settings } = exploration;
  const versions = words.versions(detector.releases[0].versions);
  return words.at.points(F.count(settings[0]?.side ?? 0), `${detector.framework} ${versions}`);
}
