import type { DatasetSummary } from '../advice/DatasetSummary.ts';
import type { Progress } from '../contract/Progress.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { shorterSide } from '../detectors/sizes/shorterSide.ts';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import { circumstancesOf } from '../recommendation/evidence/circumstancesOf.ts';
import { simulatedBudgets } from '../recommendation/evidence/scenariosOf.ts';
import { trainedGrids } from '../recommendation/library/trainedGrids.ts';
import { recommend } from '../recommendation/recommend.ts';
import { ENSEMBLE } from '../simulation/ensemble.ts';
import { FAST } from '../simulation/model/Resolution.ts';
import type { Simulation } from '../simulation/model/Simulation.ts';
import { seenStrata } from '../simulation/populationsOf.ts';
import { resolveTraining } from '../simulation/resolveTraining.ts';
import { selectMembers } from '../simulation/selectMembers.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';
import { learnFrom } from '../trainings/runs/learnFrom.ts';
import { stepsOf } from '../trainings/runs/stepsOf.ts';
import type { ConcludeOptions } from './conclude.ts';

/** What the simulated training says, with the constants that a model's detections leave. @throws FailureError `cancelled` */
export async function simulateTraining(
  evidence: Evidence,
  dataset: DatasetSummary,
  { setup, inputs = {}, measured, runs, loadHeads, ...running }: ConcludeOptions,
) {
  const { length, ...training } = resolveTraining(setup, inputs, dataset.images);
  const model = { ...training, trained: inputs.trained ?? trainedPair(setup) };
  const module = loadHeads?.();
  const kernel = module && new WebAssembly.Instance(module, {});
  const chosen = measured && (await selectMembers(evidence, measured.observed, model, { kernel }));
  const circumstances = circumstancesOf({
    training: { length, ...training },
    images: dataset.images,
    negativesPerPositive: dataset.negativesPerPositive,
    side: shorterSide(setup),
    stated: setup.stated,
  });
  const { budget } = training;
  const budgets = [...new Set([budget, ...simulatedBudgets(circumstances, trainedGrids())])];
  const { progress } = running;
  const members = chosen?.members ?? ENSEMBLE;
  const strata = seenStrata(evidence, members, FAST);
  const simulations = new Map<number, Simulation>();
  for (const [index, other] of budgets.entries()) {
    const simulation = await simulate(evidence, {
      ...training,
      ...running,
      progress: progress && partOf(progress, index, budgets.length),
      budget: other,
      members,
      resolution: FAST,
      strata,
      kernel,
    });
    simulations.set(other, simulation);
  }
  const simulation = simulations.get(budget) as Simulation;
  const recommended = recommend(simulation, {
    setup,
    dataset,
    sampledForeground: evidence.sampledForeground,
    training: length,
    memberSelection: chosen,
    circumstances,
    simulated: other => simulations.get(other) ?? simulation,
  });
  const learned =
    runs &&
    learnFrom({
      scenarios: recommended.scenarios,
      choice: recommended.recommendation,
      among: recommended.worthTrying,
      runs,
      steps: stepsOf(training.resolved, length),
    });
  return { simulation, recommended, learned, resolved: training.resolved, memberSelection: chosen };
}

/** Progress of one of several runs of the same stage. */
function partOf(progress: Progress, index: number, of: number): Progress {
  return state =>
    progress(state.stage === 'simulate' ? { ...state, share: (index + state.share) / of } : state);
}

/** What the detector trains with where nobody says what the model behind the predictions did. */
function trainedPair({ loss: { alpha, gamma } }: DetectorSetup): FocalParameters {
  return { alpha: alpha > 0 && alpha < 1 ? alpha : 0.5, gamma };
}
