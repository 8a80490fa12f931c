import type { QueryExploration, QuerySetting } from '../../../dynamic/explore/Exploration.ts';
import type { TierFact } from './TierFact.ts';

/** What is exact with the detector's own number of queries, and what is bounded. */
export function queryFacts({ detector, settings }: QueryExploration): readonly TierFact[] {
  const [setting] = settings;
  if (setting === undefined) return [];
  const { kept } = detector.rule;
  return [...matchFacts(setting, kept), ...noObjectFacts(setting), ...denoisingFacts(setting)];
}

function matchFacts(setting: QuerySetting, kept: number | null): TierFact[] {
  const { matches, negativesPerPositive, beyondKept, queries } = setting;
  const { boxes, images } = matches;
  const fact = (
    code: TierFact['code'],
    value: number,
    others: Partial<TierFact> = {},
  ): TierFact => ({
    tier: 'counted',
    code,
    value,
    ...others,
  });
  return [
    fact('matched', matches.matched, { of: boxes }),
    fact('without-query', matches.lost, { of: boxes, by: queries }),
    fact('images-over', matches.imagesOver, { of: images, by: queries }),
    fact('most-boxes', matches.mostBoxes),
    ...(Number.isFinite(negativesPerPositive)
      ? [fact('negatives-per-positive', negativesPerPositive)]
      : []),
    ...(kept === null ? [] : [fact('beyond-kept', beyondKept, { of: boxes, by: kept })]),
  ];
}

function noObjectFacts({ noObject }: QuerySetting): TierFact[] {
  if (noObject === null || Number.isNaN(noObject.share)) return [];
  const { share, balancedWeight } = noObject;
  return [
    { tier: 'counted', code: 'no-object-share', value: share },
    ...(balancedWeight === null
      ? []
      : [{ tier: 'counted', code: 'no-object-balanced', value: balancedWeight } as const]),
  ];
}

function denoisingFacts({ denoising }: QuerySetting): TierFact[] {
  if (denoising === null) return [];
  return [
    { tier: 'counted', code: 'denoising-groups', value: denoising.groups },
    { tier: 'counted', code: 'denoising-queries', value: denoising.queries },
    {
      tier: 'bounded',
      code: 'denoising-at-most',
      value: denoising.mostQueries,
      argument: 'fullest-image',
    },
  ];
}
