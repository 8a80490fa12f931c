import { toPrintable } from '../../../src/analysis/contract/text/toPrintable.ts';
import {
  type DynamicHeadline,
  dynamicHeadline,
} from '../../../src/analysis/report/derive/tiers/dynamicHeadline.ts';
import type { FactCode, TierFact } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { shareOf } from '../../exploration/shareWithout.ts';
import type { Wording } from '../../kit/Wording.ts';

/** The main finding; `number` is what people quote of it. */
export interface DynamicFinding {
  readonly before: string;
  readonly number: string | null;
  readonly after: string;
  /** Sentences below it. */
  readonly second: readonly string[];
}

/** At the detector's own setting, by its newest release. */
export function dynamicFinding(report: DynamicReport, wording: Wording): DynamicFinding {
  const { detector } = report;
  const { dynamic } = wording.text;
  const { headline } = dynamic;
  const found = dynamicHeadline(report);
  const plain = (before: string, second: readonly string[] = []) => ({
    before,
    number: null,
    after: '',
    second,
  });
  switch (found.code) {
    case 'rule-only':
      return plain(headline.unknown(toPrintable(detector.name)), [
        dynamic.onlyData(dynamic.rules[detector.rule]),
      ]);
    case 'no-boxes':
      return plain(headline.noBoxes);
    case 'without-candidate':
      return pointFinding(report, found, wording);
    case 'queries':
      return queryFinding(found, wording);
  }
}

function pointFinding(
  report: DynamicReport,
  { of, side: pixels, shares }: Extract<DynamicHeadline, { code: 'without-candidate' }>,
  { format, text }: Wording,
): DynamicFinding {
  const { dynamic } = text;
  const [newest] = shares;
  const side = format.count(pixels);
  const { some, none } = dynamic.headline[of];
  const without = factOf(report, 'without-candidate');
  const ratio = factOf(report, 'background-at-least');
  const parts = shares.map(({ versions, share }) =>
    dynamic.inVersion(format.share(share), dynamic.versions(versions)),
  );
  return {
    ...(newest.share === 0
      ? { before: none(side), number: null, after: '' }
      : { before: '', number: format.share(newest.share), after: some(side) }),
    second: [
      ...(shares.every(({ share }) => share === newest.share)
        ? []
        : [dynamic.byVersion(report.detector.framework, parts.join(dynamic.partsBetween))]),
      ...(of === 'boxes' || without === undefined || newest.share + without.value === 0
        ? []
        : [
            dynamic.asTheyAre({
              boxes: without.value,
              count: format.count(without.value),
              share: format.share(shareOf(without.value, without.of ?? 0)),
            }),
          ]),
      ...(ratio === undefined ? [] : [dynamic.atLeast(format.ratio(ratio.value))]),
    ],
  };
}

function factOf(report: DynamicReport, code: FactCode): TierFact | undefined {
  const { counted, bounded } = tiersOf(report);
  return [...counted, ...bounded].find(fact => fact.code === code);
}

function queryFinding(
  found: Extract<DynamicHeadline, { code: 'queries' }>,
  { format, text: { dynamic } }: Wording,
): DynamicFinding {
  const { headline, negativesToo } = dynamic;
  const { lost, boxes, queries, negativesPerPositive } = found;
  const ratio = format.ratio(negativesPerPositive ?? 0);
  if (lost === 0) return { ...headline.negatives, number: ratio, second: [] };
  return {
    before: '',
    number: format.count(lost),
    after: headline.lost({
      boxes: format.count(boxes),
      share: format.share(shareOf(lost, boxes)),
      queries: format.count(queries),
    }),
    second: [negativesToo(ratio)],
  };
}
