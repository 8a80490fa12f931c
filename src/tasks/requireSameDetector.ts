import { setupDigest } from '../analysis/detectors/setupDigest.ts';
import { levelsOf } from '../analysis/detectors/levels.ts';
import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { canonicalJson } from '../analysis/contract/text/canonicalJson.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import {
  type ResolvedTraining,
  TRAINING_FIGURES,
  type TrainingFigure,
} from '../analysis/contract/SimulationInputs.ts';
import type { DetectorReport, SimulationReport } from '../analysis/report/Report.ts';
import {
  TRAINING_DIFFERENCES,
  type TrainingDifference,
  type TrainingFacts,
} from '../analysis/contract/TrainingFacts.ts';
import { resolveTraining } from '../analysis/simulation/resolveTraining.ts';
import { statedValues } from './statedValues.ts';

/** What a saved report says of its detector and its training; a file may lack any of it. */
export interface SavedBasis {
  readonly detector: Pick<
    DetectorReport,
    'name' | 'framework' | 'version' | 'digest' | 'levels' | 'stated'
  >;
  readonly dataset?: { readonly images?: number } | undefined;
  readonly simulation?: Partial<Pick<SimulationReport, 'scoreThreshold' | 'prior'>> & {
    readonly training?: Partial<ResolvedTraining>;
  };
}

interface Names {
  readonly file: string;
  readonly config: string;
}

/**
 * Holds the detector and the training of a saved report against those of a config. What the user had said of the training
 * when the report was made (`--schedule`) is taken as said.
 *
 * @throws FailureError `report-other-detector`
 */
export function requireSameDetector(
  report: SavedBasis,
  described: ConfigSetup,
  names: Names,
): void {
  requireSame('report-other-detector', report, described, names);
}

/**
 * The same for a run and the config that it was trained with: what is learned belongs to one detector and one training.
 *
 * @throws FailureError `runs-other-detector`
 */
export function requireSameTraining(
  report: SavedBasis,
  described: ConfigSetup,
  names: Names,
): void {
  requireSame('runs-other-detector', report, described, names);
}

function requireSame(
  code: 'report-other-detector' | 'runs-other-detector',
  report: SavedBasis,
  described: ConfigSetup,
  { file, config }: Names,
): void {
  const differs = differenceOf(report, described);
  if (differs !== null) fail({ code, ...namesOf(report, described), file, config, differs });
}

/**
 * What a report that is made with a config would say of itself.
 *
 * @param training the config's, behind what the user says
 */
export function basisOf({ setup, training }: Pick<ConfigSetup, 'setup' | 'training'>): SavedBasis {
  // Any number: it only shows in a schedule that is assumed, here and there alike.
  const images = 1;
  const { resolved, scoreThreshold, prior } = resolveTraining(setup, training, images);
  return {
    detector: {
      name: setup.name,
      framework: setup.framework,
      version: setup.version,
      digest: setupDigest(setup),
      levels: levelsOf(setup.candidates),
      stated: setup.stated ?? {},
    },
    dataset: { images },
    simulation: { scoreThreshold, prior, training: resolved },
  };
}

function namesOf({ detector }: SavedBasis, { setup }: ConfigSetup) {
  return {
    made: detector.name,
    madeBy: `${detector.framework} ${detector.version}`,
    described: `${setup.framework} ${setup.version}`,
  };
}

function differenceOf(
  report: SavedBasis,
  described: ConfigSetup,
): 'detector' | readonly TrainingDifference[] | null {
  if (!isSameDetector(report.detector, described.setup)) return 'detector';
  const found = new Set<string>([
    ...figureDifferences(report, described),
    ...factDifferences(report.detector.stated, described.setup.stated),
  ]);
  const differences = TRAINING_DIFFERENCES.filter(name => found.has(name));
  return differences.length === 0 ? null : differences;
}

function figureDifferences(
  { dataset, simulation }: SavedBasis,
  { setup, training }: ConfigSetup,
): readonly TrainingFigure[] {
  if (simulation === undefined) return [];
  const { training: made, scoreThreshold, prior } = simulation;
  const own = resolveTraining(setup, training, dataset?.images ?? 0);
  const figures: Readonly<Record<TrainingFigure, readonly [unknown, unknown]>> = {
    schedule: [made?.schedule, own.resolved.schedule],
    fromScratch: [made?.fromScratch, own.resolved.fromScratch],
    scoreThreshold: [scoreThreshold, own.scoreThreshold],
    prior: [prior, own.prior],
  };
  return TRAINING_FIGURES.filter(figure => {
    const [one, other] = figures[figure];
    const wasSaid = made?.origins?.[figure]?.kind === 'option';
    return !wasSaid && canonicalJson(one) !== canonicalJson(other);
  });
}

/** Older reports, and those of presets, state nothing: nobody can tell then. */
function factDifferences(
  made: TrainingFacts | null | undefined,
  own: TrainingFacts = {},
): readonly string[] {
  if (typeof made !== 'object' || made === null) return [];
  const [one, other] = [statedValues(made), statedValues(own)];
  return Object.keys({ ...one, ...other }).filter(name => one[name] !== other[name]);
}

/** Reports of older versions have no digest: framework and anchors have to do. */
function isSameDetector(made: SavedBasis['detector'], setup: ConfigSetup['setup']): boolean {
  if (made.digest !== undefined) return made.digest === setupDigest(setup);
  const levels = canonicalJson(levelsOf(setup.candidates));
  return made.framework === setup.framework && canonicalJson(made.levels) === levels;
}
