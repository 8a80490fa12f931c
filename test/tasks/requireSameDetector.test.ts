import { describe, expect, it } from 'vitest';
import { setupFrom } from '../../src/analysis/configs/setupFrom.ts';
import { levelsOf } from '../../src/analysis/detectors/levels.ts';
import { setupDigest } from '../../src/analysis/detectors/setupDigest.ts';
import { resolveTraining } from '../../src/analysis/simulation/resolveTraining.ts';
import {
  requireSameDetector,
  requireSameTraining,
  type SavedBasis,
} from '../../src/tasks/requireSameDetector.ts';
import { openAmong } from '../helpers/configs/configFiles.ts';
import { failureOf } from '../helpers/failureOf.ts';

const BASE = `MODEL:
  META_ARCHITECTURE: "RetinaNet"
  WEIGHTS: "detectron2://a.pkl"
  BACKBONE: {NAME: "build_retinanet_resnet_fpn_backbone"}
  RESNETS: {OUT_FEATURES: ["res3", "res4", "res5"]}
  ANCHOR_GENERATOR: {SIZES: [[32, 40, 50], [64, 80, 101], [128, 161, 203], [256, 322, 406], [512, 645, 812]]}
  FPN: {IN_FEATURES: ["res3", "res4", "res5"]}
SOLVER: {IMS_PER_BATCH: 8, BASE_LR: 0.01, MAX_ITER: 5000}
`;

const setupOf = async (text: string) =>
  setupFrom('a.yaml', await openAmong({ 'a.yaml': text }, 'a.yaml'));

/** What a report of a config would say of itself. */
async function basisOf(text: string): Promise<SavedBasis> {
  const { setup, training } = await setupOf(text);
  const { resolved, scoreThreshold, prior } = resolveTraining(setup, training, 100);
  return {
    detector: {
      name: 'a.yaml',
      framework: setup.framework,
      version: setup.version,
      digest: setupDigest(setup),
      levels: levelsOf(setup.candidates),
      ...(setup.stated !== undefined && { stated: setup.stated }),
    },
    dataset: { images: 100 },
    simulation: { scoreThreshold, prior, training: resolved },
  };
}

const NAMES = { file: 'report.json', config: 'a.yaml' };

describe('requireSameDetector', async () => {
  const basis = await basisOf(BASE);
  it('takes the same detector and training, wherever their lines are', async () => {
    const moved = await setupOf(`# a remark\n\n${BASE}`);
    expect(() => requireSameDetector(basis, moved, NAMES)).not.toThrow();
  });

  it.each([
    ['BASE_LR: 0.01', 'BASE_LR: 0.02', ['learningRate']],
    ['MAX_ITER: 5000', 'MAX_ITER: 9000', ['schedule']],
    ['WEIGHTS: "detectron2://a.pkl"', 'WEIGHTS: ""', ['fromScratch', 'start']],
    ['SOLVER: {', 'INPUT: {CROP: {ENABLED: True}}\nSOLVER: {', ['augmentations']],
  ])('refuses another training, and says what differs: %s', async (from, to, differs) => {
    const other = await setupOf(BASE.replace(from, to));
    const failure = { made: 'a.yaml', config: 'a.yaml', differs };
    expect(failureOf(() => requireSameDetector(basis, other, NAMES))).toMatchObject({
      code: 'report-other-detector',
      ...failure,
    });
    expect(failureOf(() => requireSameTraining(basis, other, NAMES))).toMatchObject({
      code: 'runs-other-detector',
      ...failure,
    });
  });

  it('takes as said what the user had said of the training when the report was made', async () => {
    const longer = await setupOf(BASE.replace('MAX_ITER: 5000', 'MAX_ITER: 9000'));
    const { simulation, ...rest } = basis;
    const { training } = simulation!;
    const origins = { ...training!.origins!, schedule: { kind: 'option' } } as const;
    const said = { ...rest, simulation: { ...simulation, training: { ...training, origins } } };
    expect(() => requireSameDetector(said, longer, NAMES)).not.toThrow();
    const { differs } = failureOf(() => requireSameDetector(basis, longer, NAMES)) as {
      readonly differs?: unknown;
    };
    expect(differs).toEqual(['schedule']);
  });

  it('cannot tell by a report that states nothing', async () => {
    const { detector, ...rest } = await basisOf(BASE);
    const { stated: _, ...older } = detector;
    const other = await setupOf(BASE.replace('BASE_LR: 0.01', 'BASE_LR: 0.02'));
    expect(() => requireSameDetector({ detector: older, ...rest }, other, NAMES)).not.toThrow();
    const broken = { ...older, stated: 'nothing' } as unknown as SavedBasis['detector'];
    expect(() => requireSameDetector({ detector: broken, ...rest }, other, NAMES)).not.toThrow();
  });

  it('refuses another detector before it looks at the training', async () => {
    const other = await setupOf(BASE.replace('[32, 40, 50]', '[16, 20, 25]'));
    expect(failureOf(() => requireSameDetector(basis, other, NAMES))).toMatchObject({
      differs: 'detector',
    });
  });
});
