import { isDefaultPair } from '../../../src/analysis/advice/isDefaultPair.ts';
import type { SimulatedRecommendation } from '../../../src/analysis/report/RecommendationReport.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';
import { dotMark, keyOf, rangeMark } from './axisMark.ts';

/** Of the AP of the best pair: an axis that ended sooner would make nothing look like something. */
const SHORTEST_AXIS = 0.02;
/** So that no mark is cut at the end. */
const MARGIN = 1.04;

/** What the pair and the default are expected to cost, with the default's range, on one axis that starts at the best pair. */
export function costAxis(found: SimulatedRecommendation, { format, text }: Wording): HTMLElement {
  const { regretOfDefault, regretOfDefaultRange: range } = found;
  const { cost } = text.card;
  const own = costOfPair(found);
  const end = Math.max(SHORTEST_AXIS, range.high, regretOfDefault, own ?? 0) * MARGIN;
  const at = (share: number) => (100 * Math.max(share, 0)) / end;
  const [low, high] = [format.share(range.low), format.share(range.high)];
  const keys = isDefaultPair(found)
    ? [keyOf('foreground', cost.both(format.share(regretOfDefault), low, high))]
    : [
        ...(own === null ? [] : [keyOf('foreground', cost.pair(format.share(own)))]),
        keyOf('background', cost.default(format.share(regretOfDefault), low, high)),
      ];
  const label = [cost.axis, ...keys.map(key => key.textContent)].join('; ');
  return element('div', { class: 'cost-axis', testId: 'cost-axis' }, [
    element('div', { class: 'strip-axis', attributes: { role: 'img', 'aria-label': label } }, [
      rangeMark(at(range.low), at(range.high)),
      isDefaultPair(found) ? null : dotMark('background', at(regretOfDefault)),
      own === null ? null : dotMark('foreground', at(own)),
    ]),
    element('p', { class: 'caption strip-labels' }, [
      element('span', {}, [`${cost.axis}:`]),
      ...keys,
    ]),
  ]);
}

/** Null where the report does not list the pair: what it costs is not known then. */
function costOfPair(found: SimulatedRecommendation): number | null {
  if (isDefaultPair(found)) return found.regretOfDefault;
  const { alpha, gamma, nearOptimal } = found;
  return nearOptimal.find(pair => pair.alpha === alpha && pair.gamma === gamma)?.regret ?? null;
}
