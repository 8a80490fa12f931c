import { CANDIDATE_DETECTORS, type CandidateDetector } from '../frameworks/candidateDetectors.ts';
import { ONE_TO_ONE_DETECTORS, type OneToOneDetector } from '../frameworks/oneToOneDetectors.ts';
import type { DynamicDetector } from './DynamicDetector.ts';
import { ruleWithoutNumbers } from '../frameworks/rulesWithoutNumbers.ts';

/** Every detector whose positives depend on its predictions and whose numbers are known here. */
export const DYNAMIC_PRESETS: readonly DynamicDetector[] = [
  ...CANDIDATE_DETECTORS.map(pointPreset),
  ...ONE_TO_ONE_DETECTORS.map(queryPreset),
];

/** What may follow the name of a model: its size, which changes no number here. */
const SIZE = /(nano|tiny|small|medium|base|large|plus|[nstmblxce])$/;

/**
 * The detector that a name means: a preset; a size of one (`yolov8n`, `rtmdet-tiny`), whose numbers are the same; or one whose
 * rule is known and whose numbers are not (`tood`).
 *
 * @returns null where it is none of these
 */
export function dynamicNamed(name: string): DynamicDetector | null {
  const preset = dynamicPreset(name);
  if (preset !== null) return preset;
  const known = ruleWithoutNumbers(name);
  if (known === null) return null;
  const { framework, rule } = known;
  return { name, framework, from: 'preset', rule, counts: null };
}

/** The preset of this name, or of this name without its size. */
export function dynamicPreset(name: string): DynamicDetector | null {
  const wanted = normalizedName(name);
  const named = (plain: string) =>
    DYNAMIC_PRESETS.find(preset => normalizedName(preset.name) === plain);
  return named(wanted) ?? named(wanted.replace(SIZE, '')) ?? null;
}

/** `YOLOv8n-P2` is `yolo8p2` like `yolov8-p2`: people write all of these. */
function normalizedName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^yolov(?=\d)/, 'yolo')
    .replace(/^(yolo\d+)[nstmblxce](?=p\d$)/, '$1');
}

function pointPreset(detector: CandidateDetector): DynamicDetector {
  const { name, framework, assignment: rule } = detector;
  return { name, framework, from: 'preset', rule, counts: { kind: 'points', detector } };
}

function queryPreset(detector: OneToOneDetector): DynamicDetector {
  const { name, source } = detector;
  const counts = { kind: 'queries', detector } as const;
  return { name, framework: source.framework, from: 'preset', rule: 'bipartite', counts };
}
