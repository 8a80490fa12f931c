import { setupDigest } from '../analysis/detectors/setupDigest.ts';
import { levelsOf } from '../analysis/detectors/levels.ts';
import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { canonicalJson } from '../analysis/contract/canonicalJson.ts';
import { fail } from '../analysis/contract/Failure.ts';
import {
  type ResolvedTraining,
  TRAINING_FIGURES,
  type TrainingFigure,
} from '../analysis/contract/SimulationInputs.ts';
import type { DetectorReport, SimulationReport } from '../analysis/report/Report.ts';
import { resolveTraining } from '../analysis/simulation/resolveTraining.ts';

/** What a saved report says of its detector and its training; a file may lack any of it. */
export interface SavedBasis {
  readonly detector: Pick<DetectorReport, 'name' | 'framework' | 'version' | 'digest' | 'levels'>;
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
  { file, config }: Names,
): void {
  const { name, framework, version } = report.detector;
  const { setup } = described;
  const names = {
    file,
    config,
    made: name,
    madeBy: `${framework} ${version}`,
    described: `${setup.framework} ${setup.version}`,
  };
  if (!isSameDetector(report.detector, setup))
    fail({ code: 'report-other-detector', ...names, differs: 'detector' });
  if (!isSameTraining(report, described))
    fail({ code: 'report-other-detector', ...names, differs: 'training' });
}

function isSameTraining(
  { dataset, simulation }: SavedBasis,
  { setup, training }: ConfigSetup,
): boolean {
  if (simulation === undefined) return true;
  const { training: made, scoreThreshold, prior } = simulation;
  const own = resolveTraining(setup, training, dataset?.images ?? 0);
  const figures: Readonly<Record<TrainingFigure, readonly [unknown, unknown]>> = {
    schedule: [made?.schedule, own.told.schedule],
    fromScratch: [made?.fromScratch, own.told.fromScratch],
    scoreThreshold: [scoreThreshold, own.scoreThreshold],
    prior: [prior, own.prior],
  };
  return TRAINING_FIGURES.every(figure => {
    const [one, other] = figures[figure];
    const wasSaid = made?.origins?.[figure]?.kind === 'option';
    return wasSaid || canonicalJson(one) === canonicalJson(other);
  });
}

/** Reports of older versions have no digest: framework and anchors have to do. */
function isSameDetector(made: SavedBasis['detector'], setup: ConfigSetup['setup']): boolean {
  if (made.digest !== undefined) return made.digest === setupDigest(setup);
  const levels = canonicalJson(levelsOf(setup.candidates));
  return made.framework === setup.framework && canonicalJson(made.levels) === levels;
}
