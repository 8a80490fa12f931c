import { sharedName } from '../../../analysis/report/derive/sharedName.ts';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { Dataset } from '../../../analysis/dataset/Dataset.ts';
import type { DetectorSetup } from '../../../analysis/detectors/DetectorSetup.ts';
import { clearlyBetter, neededShare } from '../../../analysis/pilot/comparison/clearlyBetter.ts';
import { comparePairs } from '../../../analysis/pilot/comparison/comparePairs.ts';
import { pairsToCompare } from '../../../analysis/pilot/comparison/pairsToCompare.ts';
import { pilotEvidence } from '../../../analysis/pilot/comparison/pilotEvidence.ts';
import type { PilotComparison } from '../../../analysis/pilot/comparison/PilotComparison.ts';
import type { OptimiserName } from '../../../analysis/pilot/optimiser/Optimiser.ts';
import { trainingsOf } from '../../../analysis/pilot/comparison/runComparison.ts';
import { fitDetector, isFit } from '../../../analysis/pilot/detector/fitDetector.ts';
import { chosenPair } from '../../../analysis/report/derive/chosenPair.ts';
import type { PilotSetup } from '../../../analysis/pilot/detector/PilotSetup.ts';
import type { PilotReport } from '../../../analysis/report/PilotReport.ts';
import type { Report } from '../../../analysis/report/Report.ts';
import { countedAsked } from '../../detectorAsked.ts';
import { requireCounted } from '../../requireCounted.ts';
import { keptTrainings } from './keptTrainings.ts';
import type { PilotPlatform } from './PilotPlatform.ts';
import type { PilotProgress } from './PilotProgress.ts';
import type { PilotRequest } from './PilotRequest.ts';
import { type PreparedImages, preparedImages } from './preparedImages.ts';
import { splitImages } from '../../../analysis/pilot/training/splitImages.ts';

/** Share of the time that may go into decoding. */
const DECODING = 0.2;
const MINUTE = 60_000;

/**
 * Trains small detectors with a few pairs on the user's own images, and says what follows of them.
 *
 * @throws FailureError `pilot-impossible`, `detector-dynamic`, `cancelled`; what the analysis throws
 */
export async function measureOnImages(
  request: PilotRequest,
  platform: PilotPlatform,
  onProgress: (progress: PilotProgress) => void,
): Promise<PilotReport> {
  const from = platform.now();
  const setup = countedAsked(request.analysis, 'pair');
  const fitted = requireFit(setup, platform);
  const { report, dataset } = await analyzed(request, platform);
  const started = platform.now();
  const seeds = Array.from({ length: request.seeds }, (_, seed) => seed);
  const pairs = pairsToCompare({ ...pairsOf(report, setup), named: request.pairs });
  const images = await preparedImages(
    {
      dataset,
      setup,
      fitted,
      own: report.assignment,
      seeds,
      budget: DECODING * request.minutes * MINUTE,
      pictures: platform.kept()?.pictures,
    },
    platform,
    onProgress,
  );
  const { channels, optimiser = optimiserOf(setup) } = request;
  const { backgroundWeight } = images.size;
  const { steps, batch, runs } = await keptTrainings(
    {
      images,
      trainings: trainingsOf(pairs, seeds),
      plan: { detector: fitted, channels, optimiser, backgroundWeight },
      steps: request.steps,
      minutes: request.minutes,
      left: () => request.minutes * MINUTE - (platform.now() - started),
    },
    platform,
    onProgress,
  );
  const comparison = comparePairs(pairs, runs, steps);
  const length = { steps, seeds: seeds.length };
  const outcome = await outcomeOf(comparison, length, report, pilots =>
    platform.analyze(withPilots(request, pilots)),
  );
  return {
    ...comparison,
    file: sharedName(report.source.file),
    detector: report.detector.name,
    seeds,
    steps,
    batch,
    channels,
    optimiser,
    size: images.size,
    images: imagesReport(images),
    outcome,
    seconds: (platform.now() - from) / 1000,
  };
}

/** @throws FailureError `pilot-impossible` */
function requireFit(setup: DetectorSetup, { source }: PilotPlatform): PilotSetup {
  const fitted = fitDetector(setup);
  return isFit(fitted)
    ? fitted
    : fail({ code: 'pilot-impossible', file: source.name, reason: fitted });
}

/** AdamW reaches something in minutes; SGD is taken where the config trains with it, too. */
function optimiserOf({ stated }: DetectorSetup): OptimiserName {
  return stated?.optimizer?.kind === 'sgd' ? 'sgd' : 'adamw';
}

/** The analysis without pilots, and the data set that it read. */
async function analyzed({ analysis }: PilotRequest, { analyze }: PilotPlatform) {
  let dataset: Dataset | null = null;
  const found = await analyze({ ...analysis, runs: analysis.runs ?? [] }, read => {
    dataset = read;
  });
  if (dataset === null) return fail({ code: 'internal', message: 'no data set was read' });
  return { report: requireCounted(found), dataset: dataset as Dataset };
}

/** Pilots count beside the trainings of the user's own. */
function withPilots({ analysis }: PilotRequest, pilots: ReturnType<typeof pilotEvidence>) {
  return { ...analysis, runs: [...(analysis.runs ?? []), ...pilots] };
}

function imagesReport({ data, eligible, faults }: PreparedImages): PilotReport['images'] {
  const { trained, heldOut } = splitImages(data.images.count, 0);
  return {
    used: data.images.count,
    trained: trained.length,
    heldOut: heldOut.length,
    eligible,
    faults,
  };
}

function pairsOf(report: Report, { from, loss }: DetectorSetup) {
  const isPair = from === 'config' && loss.alpha > 0 && loss.alpha < 1;
  return {
    recommended: chosenPair(report) ?? null,
    present: isPair ? { gamma: loss.gamma, alpha: loss.alpha } : null,
    worthTrying: report.learned?.list ?? [],
  };
}

async function outcomeOf(
  comparison: PilotComparison,
  length: { readonly steps: number; readonly seeds: number },
  report: Report,
  learn: (pilots: ReturnType<typeof pilotEvidence>) => ReturnType<PilotPlatform['analyze']>,
): Promise<PilotReport['outcome']> {
  const recommended = chosenPair(report) ?? null;
  const pilots = pilotEvidence(comparison, length.steps).filter(({ score }) => score > 0);
  const better = recommended && clearlyBetter(comparison, recommended, length);
  const learned =
    recommended === null || pilots.length < 2 ? null : requireCounted(await learn(pilots)).learned;
  return {
    recommended,
    pair: better ?? recommended,
    needed: neededShare(length),
    believed: learned?.after ?? null,
  };
}
