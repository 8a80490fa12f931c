import type { CandidateDetector, Release } from '../../frameworks/candidateDetectors.ts';
import type { CandidateRule } from '../../candidates/CandidateRule.ts';
import type { Versions } from '../../../contract/Versions.ts';
import type { DynamicCounts } from '../../explore/DynamicDetector.ts';
import type { MatchCosts } from './matchQueries.ts';
import type { TaskAlignedRule } from './taskAligned.ts';

/** By what the positives of raw outputs are found. */
export type OutputRule =
  | {
      readonly kind: 'task-aligned';
      readonly points: CandidateRule;
      readonly rule: TaskAlignedRule;
      readonly versions: Versions;
    }
  | { readonly kind: 'simota'; readonly points: CandidateRule; readonly versions: Versions }
  | { readonly kind: 'bipartite'; readonly costs: MatchCosts };

/** Which of two heads: YOLOv10 and YOLO26 train one that gives a box many points, and one that gives it one. */
export type Branch = 'one-to-many' | 'one-to-one';

/** What the model says of itself, as far as the rule depends on it. */
export interface RuleQuestions {
  /** Of the framework; null where it is not known. */
  readonly version: string | null;
  readonly framework: string | null;
  readonly branch: Branch;
  /** Weights of class, distance and overlap in the matcher; null for those of the detector. */
  readonly matchingCosts: readonly [number, number, number] | null;
}

/** Null for detectors whose rule cannot be run on outputs here. */
export function outputRule(counts: DynamicCounts, asked: RuleQuestions): OutputRule | null {
  return counts.kind === 'points'
    ? pointRule(counts.detector, asked)
    : queryRule(counts.detector.name, asked);
}

function pointRule(
  detector: CandidateDetector,
  { version, branch, framework }: RuleQuestions,
): OutputRule | null {
  const isOther =
    framework !== null && framework.toLowerCase() !== detector.framework.toLowerCase();
  if (isOther) return null;
  const { rule: points, versions } = releaseOf(detector, version);
  if (detector.framework === 'Ultralytics') {
    const rule = { ...YOLO, ...(branch === 'one-to-one' ? singles(version) : MANY) };
    return { kind: 'task-aligned', points, rule, versions };
  }
  return detector.assignment === 'simota' ? { kind: 'simota', points, versions } : null;
}

/** `v8DetectionLoss` of Ultralytics (`utils/loss.py`), which no config sets. */
const YOLO = { alpha: 0.5, beta: 6 };
const MANY = { chosen: 10, kept: null };
/** `E2ELoss` there, since 8.4; `E2EDetectLoss` before. */
const SINGLES = { chosen: 7, kept: 1 };
const SINGLES_BEFORE = { chosen: 1, kept: null };

function singles(version: string | null): Pick<TaskAlignedRule, 'chosen' | 'kept'> {
  return version !== null && isBefore(version, '8.4.0') ? SINGLES_BEFORE : SINGLES;
}

/** The release with the rule of a version; the newest where the version is not known. */
function releaseOf({ releases }: CandidateDetector, version: string | null): Release {
  const [newest] = releases;
  if (version === null || !NUMBERED.test(version)) return newest;
  return (
    releases.find(({ versions: { from } }) => from === null || !isBefore(version, from)) ?? newest
  );
}

const NUMBERED = /^\d+(\.\d+)*/;

/** By their numbers, the first first. */
function isBefore(version: string, other: string): boolean {
  const numbers = (text: string) => (NUMBERED.exec(text)?.[0] ?? '').split('.').map(Number);
  const [ours, theirs] = [numbers(version), numbers(other)];
  for (const [at, number] of theirs.entries()) {
    const found = ours[at] ?? 0;
    if (found !== number) return found < number;
  }
  return false;
}

/** Weights of class, distance and overlap. */
const DETR = [1, 5, 2] as const;
const FOCAL = [2, 5, 2] as const;

/**
 * By detector: `class_cost`, `bbox_cost`, `giou_cost` and `matcher_*` of Hugging Face's configs; `set_cost_*` of DINO (faa8520,
 * `config/DINO`) and RF-DETR 1.11; `cost_*` of DEIM (a9aa4ad, `configs/base`); `cls_cost`, `reg_cost`, `iou_cost` of Co-DETR
 * (2665352, `projects/configs/co_dino`); `cost_gain` of Ultralytics' RT-DETR (8.4.190, `models/utils/loss.py`).
 */
const MATCHERS: Readonly<
  Record<string, { kind: MatchCosts['kind']; weights: readonly [number, number, number] }>
> = {
  detr: { kind: 'probability', weights: DETR },
  'conditional-detr': { kind: 'focal', weights: FOCAL },
  'dab-detr': { kind: 'focal', weights: FOCAL },
  'deformable-detr': { kind: 'focal', weights: DETR },
  dino: { kind: 'focal', weights: FOCAL },
  'co-dino': { kind: 'focal', weights: FOCAL },
  'rt-detr': { kind: 'focal', weights: FOCAL },
  'd-fine': { kind: 'focal', weights: FOCAL },
  deim: { kind: 'focal', weights: FOCAL },
  'rf-detr': { kind: 'focal', weights: FOCAL },
  'rtdetr-ultralytics': { kind: 'focal', weights: FOCAL },
};

function queryRule(name: string, { matchingCosts, framework }: RuleQuestions): OutputRule | null {
  const matcher = Object.hasOwn(MATCHERS, name) ? MATCHERS[name] : undefined;
  if (matcher === undefined) return null;
  // Where Hugging Face weighs the class by 1, the original weighs it by 2.
  const isOriginal = framework !== null && framework.toLowerCase() !== 'transformers';
  const usual = isOriginal && matcher.kind === 'focal' ? FOCAL : matcher.weights;
  const [classWeight, distanceWeight, overlapWeight] = matchingCosts ?? usual;
  const costs = { kind: matcher.kind, classWeight, distanceWeight, overlapWeight };
  return { kind: 'bipartite', costs };
}
