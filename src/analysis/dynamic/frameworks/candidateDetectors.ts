import type { AssignmentRule } from '../../contract/failures/detailCodes.ts';
import type { Versions } from '../../contract/Versions.ts';
import type { CandidateRule, Region } from '../candidates/CandidateRule.ts';
import type { RandomAffine } from '../candidates/countShowings.ts';

/** A detector that picks its positives among points by its own predictions. */
export interface CandidateDetector {
  readonly name: string;
  readonly framework: string;
  /** How it chooses among the points. */
  readonly assignment: AssignmentRule;
  /** Pixels of the square input that its framework trains with where nothing is said. */
  readonly side: number;
  /** What its training does to every picture to the end, with its defaults; null where that is not known here. */
  readonly affine: RandomAffine | null;
  /** Which points can be a box's, release by release of the framework, the newest first. */
  readonly releases: readonly [Release, ...Release[]];
}

export interface Release {
  readonly versions: Versions;
  readonly rule: CandidateRule;
}

const INSIDE: Region = { kind: 'inside', widened: null };

const PYRAMID = [8, 16, 32];

/** Levels from P2 or to P6, where a model is built so. */
const STRIDES = { p2: [4, 8, 16, 32], p6: [8, 16, 32, 64] } as const;

/**
 * Ultralytics' `TaskAlignedAssigner` (`utils/tal.py`, `select_candidates_in_gts`): which sides it widens before it asks for
 * the points inside has changed twice, for every model. Read in the releases 8.3.253, 8.4.0, 8.4.127, 8.4.128 and 8.4.190.
 */
function ultralytics(name: string, strides: readonly number[] = PYRAMID): CandidateDetector {
  const [finest = NaN, second = NaN] = strides;
  const rule = (region: Region): CandidateRule => ({
    fit: 'letterbox',
    region,
    strides,
    offset: 0.5,
    mostPerBox: 10,
  });
  return {
    name,
    framework: 'Ultralytics',
    assignment: 'task-aligned',
    side: 640,
    affine: { scale: 0.5, translate: 0.1 },
    releases: [
      {
        versions: { from: '8.4.128', to: null },
        rule: rule({ kind: 'inside', widened: { below: second, to: second } }),
      },
      {
        versions: { from: '8.4.0', to: '8.4.127' },
        rule: rule({ kind: 'inside', widened: { below: finest, to: second } }),
      },
      { versions: { from: null, to: '8.3.253' }, rule: rule(INSIDE) },
    ],
  };
}

export const CANDIDATE_DETECTORS: readonly CandidateDetector[] = [
  ultralytics('yolo11'),
  ultralytics('yolov8'),
  ultralytics('yolov8-p2', STRIDES.p2),
  ultralytics('yolov8-p6', STRIDES.p6),
  ultralytics('yolov9'),
  ultralytics('yolov10'),
  ultralytics('yolo12'),
  ultralytics('yolo26'),
  ultralytics('yolo26-p2', STRIDES.p2),
  ultralytics('yolo26-p6', STRIDES.p6),
  {
    // `DynamicSoftLabelAssigner` with `topk=13`; points at the corners of cells (`MlvlPointGenerator` with `offset=0`).
    name: 'rtmdet',
    framework: 'MMDetection',
    assignment: 'dynamic-soft-label',
    side: 640,
    affine: null,
    releases: [
      {
        versions: { from: '3.3', to: '3.3' },
        rule: {
          fit: 'corner-round',
          region: INSIDE,
          strides: PYRAMID,
          offset: 0,
          mostPerBox: 13,
          borrows: true,
        },
      },
    ],
  },
  {
    // `TaskAlignedAssigner` with `topk=13`, after the epochs of the static assigner.
    name: 'pp-yoloe',
    framework: 'PaddleDetection',
    assignment: 'task-aligned',
    side: 640,
    affine: null,
    releases: [
      {
        versions: { from: '2.6.0', to: '2.6.0' },
        rule: { fit: 'stretch', region: INSIDE, strides: PYRAMID, offset: 0.5, mostPerBox: 13 },
      },
    ],
  },
  {
    // `get_geometry_constraint` of `yolo_head.py`, `center_radius = 1.5`; at most ten by `simota_matching`.
    name: 'yolox',
    framework: 'YOLOX',
    assignment: 'simota',
    side: 640,
    affine: null,
    releases: [
      {
        versions: { from: '6ddff48', to: '6ddff48' },
        rule: {
          fit: 'corner-floor',
          region: { kind: 'centre', strides: 1.5 },
          strides: PYRAMID,
          offset: 0.5,
          mostPerBox: 10,
          borrows: true,
        },
      },
    ],
  },
  {
    // `get_in_gt_and_in_center_info` of `SimOTAAssigner` with `center_radius=2.5`, at most ten by its `dynamic_k_matching`; points
    // in the middle of cells (`offset_priors` of `YOLOXHead`).
    name: 'yolox-mmdetection',
    framework: 'MMDetection',
    assignment: 'simota',
    side: 640,
    affine: null,
    releases: [
      {
        versions: { from: '3.3', to: '3.3' },
        rule: {
          fit: 'corner-round',
          region: { kind: 'inside-or-centre', strides: 2.5 },
          strides: PYRAMID,
          offset: 0.5,
          mostPerBox: 10,
          borrows: true,
        },
      },
    ],
  },
];
