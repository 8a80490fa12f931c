import { TIE_REGRET } from '../../advice/tieRegret.ts';
import type { Comparison, ComparedSide, PairAgreement } from './Comparison.ts';
import { distributionShifts } from './distributionShifts.ts';
import { toPrintable } from '../../contract/text/toPrintable.ts';
import { categoryKey } from '../derive/categoryName.ts';
import { quantityDifferences } from './quantityDifferences.ts';
import type { Report } from '../Report.ts';
import { shareable } from '../derive/shareable.ts';
import { regretAt } from '../derive/surface.ts';

interface Side {
  readonly label: string;
  readonly report: Report;
}

/** Compares two analyses: train against val, two detectors on one dataset, or two configs. */
export function compareReports(first: Side, second: Side): Comparison {
  const names = [first, second].map(({ report }) => classNames(report));
  const [inFirst = new Set(), inSecond = new Set()] = names;
  return {
    first: sideOf(first),
    second: sideOf(second),
    sameDetector: first.report.detector.name === second.report.detector.name,
    quantities: quantityDifferences(first.report, second.report),
    shifts: distributionShifts(first.report, second.report),
    onlyFirst: [...inFirst].filter(name => !inSecond.has(name)).map(toPrintable),
    onlySecond: [...inSecond].filter(name => !inFirst.has(name)).map(toPrintable),
    pair: pairAgreement(first.report, second.report),
  };
}

function sideOf({ label, report }: Side): ComparedSide {
  return {
    label,
    file: shareable(report).source.file,
    detector: report.detector.name,
    images: report.dataset.images,
    annotations: report.dataset.annotations,
  };
}

function classNames({ dataset }: Report): ReadonlySet<string> {
  return new Set(
    dataset.categories
      .filter(category => category.annotations > 0)
      .map(category => categoryKey(category)),
  );
}

/** Each side's pair on the other side's surface. */
function pairAgreement(first: Report, second: Report): PairAgreement | null {
  const [one, other] = [first.recommendation, second.recommendation];
  if (one === undefined || other === undefined) return null;
  if (first.simulation === undefined || second.simulation === undefined) return null;
  const firstOnSecond = regretAt(second.simulation, one.alpha, one.gamma);
  const secondOnFirst = regretAt(first.simulation, other.alpha, other.gamma);
  return {
    first: { alpha: one.alpha, gamma: one.gamma },
    second: { alpha: other.alpha, gamma: other.gamma },
    firstOnSecond,
    secondOnFirst,
    holds: firstOnSecond <= TIE_REGRET && secondOnFirst <= TIE_REGRET,
  };
}
