import type { FormatId } from '../../formats/FormatId.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';
import type { Convention } from '../../contract/records/Convention.ts';
import type { BackendUsed } from '../../contract/BackendUsed.ts';
import type { Advice } from '../../advice/Advice.ts';
import type { AnchorAdvice } from '../../anchorAdvice/AnchorAdvice.ts';
import type { ResolvedTraining } from '../../contract/SimulationInputs.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { recordRuleOf } from '../../detectors/arithmetics.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { anchorShapes } from '../../anchors/anchorShapes.ts';
import { levelsOf } from '../../detectors/levels.ts';
import { setupDigest } from '../../detectors/setupDigest.ts';
import type { Recommended } from '../../recommendation/recommend.ts';
import type { Learned } from '../../trainings/runs/Learned.ts';
import type { EnsembleSelection } from '../../simulation/selectMembers.ts';
import type { Simulation } from '../../simulation/model/Simulation.ts';
import type { AnchorAdviceReport } from '../AnchorAdviceReport.ts';
import { assignmentReport } from './assignmentReport.ts';
import { evidenceSample } from './iouHistogram.ts';
import { datasetReport } from './datasetReport.ts';
import type { MemberSelectionReport } from '../MemberSelectionReport.ts';
import { publishedPair } from './publishedPair.ts';
import { recordsReport } from './recordsReport.ts';
import type { DifficultyReport } from '../DifficultyReport.ts';
import type { DetectorReport, Report, SimulationReport } from '../Report.ts';
import { total } from '../../summary/Counts.ts';
import type { Summary } from '../../summary/Summary.ts';
import type { MeasuredReport } from '../MeasuredReport.ts';

/** What the stages found, side by side. */
interface Found {
  readonly source: Report['source'];
  readonly setup: DetectorSetup;
  readonly summary: Summary;
  readonly convention?: Convention | undefined;
  /** How many images are padded together; absent for one. */
  readonly imagesPerBatch?: number | undefined;
  readonly measured?: MeasuredReport | undefined;
  readonly anchorAdvice?: AnchorAdvice | null;
  /** What can be advised without a simulation; left out where there is one. A published pair becomes the recommendation. */
  readonly advice?: readonly Advice[];
  readonly simulated?: Simulated;
}

interface Simulated {
  readonly backend: BackendUsed;
  readonly simulation: Simulation;
  readonly recommended: Pick<Recommended, 'recommendation' | 'expected' | 'votes' | 'chosenAmong'>;
  readonly learned?: Learned | undefined;
  readonly resolved: ResolvedTraining;
  readonly memberSelection?: EnsembleSelection | undefined;
}

export function* reportOf(found: Found): Steps<Report> {
  const { source, summary, setup, measured, imagesPerBatch = 1 } = found;
  const { anchorAdvice, simulated, advice = [] } = found;
  return {
    schema: 'focal-lens/report@1',
    source,
    detector: detectorReport(setup),
    dataset: datasetReport(summary),
    ...recordsOf(found),
    ...(found.convention && { convention: found.convention }),
    assignment: {
      ...(yield* assignmentReport(setup, summary)),
      ...(imagesPerBatch > 1 && { imagesPerBatch }),
    },
    ...(measured && { measured }),
    ...(anchorAdvice && { anchorAdvice: anchorAdviceReport(anchorAdvice) }),
    ...(simulated === undefined
      ? withoutSimulation(advice)
      : {
          difficulty: difficultyReport(simulated.simulation),
          simulation: simulationReport(simulated, summary),
          recommendation: {
            ...simulated.recommended.recommendation,
            // What is fitted to boxes that are not where they seem to be is for nothing.
            ...(found.convention && { confidence: 'low' as const }),
          },
          ...(simulated.learned && { learned: simulated.learned }),
        }),
  };
}

function withoutSimulation(advice: readonly Advice[]): Pick<Report, 'recommendation' | 'advice'> {
  const recommendation = publishedPair(advice);
  if (recommendation !== null) return { recommendation };
  return advice.length > 0 ? { advice } : {};
}

function recordsOf({ source, setup, summary }: Found): Pick<Report, 'records'> {
  const rule = recordRuleOf(setup.boxes);
  // Other formats are read by other loaders.
  const loader = rule === null ? undefined : loaderOf(source.format, rule);
  if (rule === null || loader === undefined) return {};
  return {
    records: recordsReport(
      rule,
      summary.records,
      {
        written: summary.annotations,
        trainedOn: Math.round(total(summary.anchors.boxes.matches) / setup.resize.length),
      },
      loader,
    ),
  };
}

function loaderOf(format: FormatId, { source, vocSource }: RecordRule): string | undefined {
  if (format === 'voc') return vocSource;
  return format === 'coco' ? source : undefined;
}

function simulationReport(simulated: Simulated, summary: Summary): SimulationReport {
  const sample = evidenceSample(summary.anchors);
  const { backend, simulation, recommended, resolved, memberSelection } = simulated;
  const { scoreThreshold, budget, prior, normalizer, gammas, alphas, members } = simulation;
  return {
    backend,
    scoreThreshold,
    budget,
    prior,
    normalizer,
    training: resolved,
    gammas,
    alphas,
    averagePrecision: recommended.expected,
    ...(recommended.chosenAmong && { chosenAmong: recommended.chosenAmong }),
    members: { count: members.length, votes: recommended.votes },
    ...(sample && { sample }),
    ...(memberSelection && { memberSelection: memberSelectionReport(memberSelection) }),
  };
}

function memberSelectionReport({
  outcome,
  trained,
  hits,
  errors,
  misfit,
  constants,
}: EnsembleSelection): MemberSelectionReport {
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
    digest: setupDigest(setup),
    levels: levels(setup),
    ...(setup.resize.length > 1 && { trainingSizes: setup.resize.length }),
    ...(setup.notModelled !== undefined && { notModelled: setup.notModelled }),
    ...(setup.stated !== undefined && { stated: setup.stated }),
    ...(setup.sampling !== undefined && { sampling: setup.sampling.kind }),
  };
}

function levels({ candidates }: DetectorSetup): DetectorReport['levels'] {
  const shapes = anchorShapes(candidates);
  return levelsOf(candidates).map((level, at) => ({
    ...level,
    ...((shapes[at]?.length ?? 0) > 0 && { shapes: shapes[at] ?? [] }),
  }));
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
