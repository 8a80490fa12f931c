import type { BackendUsed } from '../../contract/BackendUsed.ts';
import type { Advice } from '../../advice/Advice.ts';
import type { AnchorAdvice } from '../../anchorAdvice/AnchorAdvice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ByteSource } from '../../contract/ByteSource.ts';
import type { ToldTraining } from '../../contract/SimulationInputs.ts';
import type { FormatId } from '../../formats/formats.ts';
import type { Steps } from '../../contract/Steps.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { levelsOf } from '../../detectors/levels.ts';
import { votesFor } from '../../recommendation/rankCells.ts';
import type { Measured } from '../../predictions/measure.ts';
import type { Recommendation } from '../../recommendation/Recommendation.ts';
import type { Refit } from '../../simulation/refit.ts';
import type { Simulation } from '../../simulation/model/Simulation.ts';
import type { AnchorTally } from '../../summary/AnchorTally.ts';
import type { DatasetCounts } from '../../summary/countDataset.ts';
import type { LayoutCounts } from '../../summary/countLayout.ts';
import type { AnchorAdviceReport } from '../AnchorAdviceReport.ts';
import { assignmentReport } from './assignmentReport.ts';
import { cooccurrenceReport, positionReport } from './layoutReport.ts';
import { measuredReport } from './measuredReport.ts';
import type { RefitReport } from '../RefitReport.ts';
import type { DifficultyReport } from '../DifficultyReport.ts';
import type { DatasetReport, DetectorReport, Report, SimulationReport } from '../Report.ts';

/** What the stages found, side by side. */
interface Found {
  readonly source: ByteSource;
  readonly format: FormatId;
  readonly setup: DetectorSetup;
  readonly dataset: Dataset;
  readonly counted: DatasetCounts;
  readonly layout: LayoutCounts;
  readonly tally: AnchorTally;
  /** How many images are padded together; absent for one. */
  readonly imagesPerBatch?: number | undefined;
  readonly measured?: Measured | undefined;
  readonly predictions?: ByteSource | undefined;
  readonly anchorAdvice?: AnchorAdvice | null;
  /** What can be advised without a simulation; left out where there is one. */
  readonly advice?: readonly Advice[];
  readonly simulated?: Simulated;
}

interface Simulated {
  readonly backend: BackendUsed;
  readonly simulation: Simulation;
  readonly recommendation: Recommendation;
  readonly told: ToldTraining;
  readonly refit?: Refit | undefined;
}

export function* reportOf(found: Found): Steps<Report> {
  const {
    source,
    format,
    setup,
    dataset,
    counted,
    layout,
    tally,
    measured,
    predictions,
    imagesPerBatch = 1,
  } = found;
  const { anchorAdvice, simulated, advice = [] } = found;
  return {
    schema: 'focal-lens/report@1',
    source: { file: source.name, format, bytes: source.size },
    detector: detectorReport(setup),
    dataset: datasetReport(dataset, counted, layout),
    assignment: {
      ...(yield* assignmentReport(setup, dataset, tally)),
      ...(imagesPerBatch > 1 && { imagesPerBatch }),
    },
    ...(measured && { measured: measuredReport(predictions?.name ?? '', dataset, measured) }),
    ...(anchorAdvice && { anchorAdvice: anchorAdviceReport(anchorAdvice) }),
    ...(simulated === undefined
      ? advice.length > 0 && { advice }
      : {
          difficulty: difficultyReport(simulated.simulation),
          simulation: simulationReport(simulated),
          recommendation: simulated.recommendation,
        }),
  };
}

function simulationReport({ backend, simulation, told, refit }: Simulated): SimulationReport {
  const { scoreThreshold, budget, prior, normalizer, gammas, alphas, averagePrecision, members } =
    simulation;
  const votes = gammas.map((_, row) =>
    alphas.map((_pair, column) => votesFor(members, row * alphas.length + column)),
  );
  return {
    backend,
    scoreThreshold,
    budget,
    prior,
    normalizer,
    training: told,
    gammas,
    alphas,
    averagePrecision,
    members: { count: members.length, votes },
    ...(refit && { refit: refitReport(refit) }),
  };
}

function refitReport({ outcome, trained, hits, errors, misfit, constants }: Refit): RefitReport {
  return {
    outcome,
    trained: { alpha: trained.alpha ?? 0.5, gamma: trained.gamma },
    hits,
    errors,
    misfit: Number.isNaN(misfit.after) ? null : misfit,
    constants,
  };
}

function detectorReport(setup: DetectorSetup): DetectorReport {
  return {
    name: setup.name,
    framework: setup.framework,
    version: setup.version,
    from: setup.from,
    alpha: setup.loss.alpha,
    gamma: setup.loss.gamma,
    levels: levelsOf(setup.candidates),
    ...(setup.resize.length > 1 && { trainingSizes: setup.resize.length }),
    ...(setup.notModelled !== undefined && { notModelled: setup.notModelled }),
    ...(setup.sampling !== undefined && { sampling: setup.sampling.kind }),
  };
}

function datasetReport(
  dataset: Dataset,
  counted: DatasetCounts,
  layout: LayoutCounts,
): DatasetReport {
  return {
    images: dataset.images.count,
    annotations: dataset.annotations.count,
    crowd: counted.crowd,
    categories: dataset.categories.map(({ id, name }, row) => ({
      id,
      name,
      annotations: counted.categoryAnnotations[row] as number,
      images: counted.categoryImages[row] as number,
    })),
    sizes: {
      small: counted.sizes[0] as number,
      medium: counted.sizes[1] as number,
      large: counted.sizes[2] as number,
    },
    problems: dataset.problems,
    positions: positionReport(dataset, layout),
    cooccurrence: cooccurrenceReport(dataset, layout),
  };
}

function anchorAdviceReport({ setup, ...advice }: AnchorAdvice): AnchorAdviceReport {
  const { candidates } = setup;
  return { ...advice, levels: candidates.kind === 'anchors' ? candidates.levels : [] };
}

function difficultyReport({ difficulty }: Simulation): DifficultyReport {
  return {
    basis: 'simulated',
    negativesPerPositive: difficulty.negativesPerPositive,
    foreground: { edges: difficulty.edges, shares: difficulty.foreground },
    background: { edges: difficulty.edges, shares: difficulty.background },
  };
}
