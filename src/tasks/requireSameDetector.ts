import { setupDigest } from '../analysis/detectors/setupDigest.ts';
import { levelsOf } from '../analysis/detectors/levels.ts';
import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { canonicalJson } from '../analysis/contract/canonicalJson.ts';
import { fail } from '../analysis/contract/Failure.ts';
import { TRAINING_FIGURES, type TrainingFigure } from '../analysis/contract/SimulationInputs.ts';
import type { Report } from '../analysis/report/Report.ts';
import { trainingOf } from '../analysis/simulation/trainingOf.ts';

/** A saved report, of which only its recommendation is known to be sound. */
export type SavedReport = Partial<Pick<Report, 'detector' | 'dataset' | 'simulation'>>;

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
  { detector, dataset, simulation }: SavedReport,
  { setup, training }: ConfigSetup,
  { file, config }: Names,
): void {
  const names = {
    file,
    config,
    made: detector?.name ?? '',
    madeBy: `${detector?.framework ?? ''} ${detector?.version ?? ''}`,
    described: `${setup.framework} ${setup.version}`,
  };
  if (!isSameDetector(detector, setup))
    fail({ code: 'report-other-detector', ...names, differs: 'detector' });
  if (!isSameTraining({ dataset, simulation }, { setup, training }))
    fail({ code: 'report-other-detector', ...names, differs: 'training' });
}

function isSameTraining(
  { dataset, simulation }: SavedReport,
  { setup, training }: Pick<ConfigSetup, 'setup' | 'training'>,
): boolean {
  if (simulation === undefined) return true;
  const { training: made, scoreThreshold, prior } = simulation;
  const own = trainingOf(setup, training, dataset?.images ?? 0);
  const figures: Readonly<Record<TrainingFigure, readonly [unknown, unknown]>> = {
    schedule: [made.schedule, own.told.schedule],
    fromScratch: [made.fromScratch, own.told.fromScratch],
    scoreThreshold: [scoreThreshold, own.scoreThreshold],
    prior: [prior, own.prior],
  };
  return TRAINING_FIGURES.every(figure => {
    const [one, other] = figures[figure];
    return made.origins[figure].kind === 'option' || canonicalJson(one) === canonicalJson(other);
  });
}

/** Reports of older versions have no digest: framework and anchors have to do. */
function isSameDetector(made: SavedReport['detector'], setup: ConfigSetup['setup']): boolean {
  if (made === undefined) return false;
  if (made.digest !== undefined) return made.digest === setupDigest(setup);
  const levels = canonicalJson(levelsOf(setup.candidates));
  return made.framework === setup.framework && canonicalJson(made.levels) === levels;
}
