import type { MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { float32, float64, nextFloat32, nextFloat64 } from '../../geometry/rounding.ts';

/** From where on an anchor is foreground, and else ignored, by its highest IoU as the framework rounds it. */
export function roundedThresholds(rule: MaxIouRule): {
  readonly foregroundIou: number;
  readonly ignoredIou: number;
} {
  const isSingle = rule.precision === 'float32';
  const round = isSingle ? float32 : float64;
  // torch compares float32 IoUs with thresholds rounded to float32; float32(.4) is above .4.
  const backgroundIou = round(rule.backgroundIou);
  const next = isSingle ? nextFloat32 : nextFloat64;
  return {
    foregroundIou: round(rule.foregroundIou),
    ignoredIou: rule.backgroundIncludesThreshold === true ? next(backgroundIou) : backgroundIou,
  };
}

/** Whether an anchor may be foreground or ignored for another reason than its highest IoU. */
export function labelsOtherwise(rule: MaxIouRule): boolean {
  const byBox = rule.lowQualityMatches === 'box' || rule.lowQualityMatches === 'first';
  return byBox || rule.ignoreCentresInPadding === true || rule.crowdRegions !== undefined;
}
