import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { SimulationInputs } from '../../analysis/contract/SimulationInputs.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { BackendChoice } from '../../analysis/contract/BackendUsed.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import {
  detectorOf,
  recommendationOf,
  recommendForConfig,
  requireBoxes,
  requireOwnHead,
  requirePlaces,
} from '../../tasks/recommendForConfig.ts';
import { countedAsked } from '../../tasks/detectorAsked.ts';
import { requireCounted } from '../../tasks/requireCounted.ts';
import { requireSameDetector } from '../../tasks/requireSameDetector.ts';
import { gapWords } from '../../words/en/gapWords.ts';
import { gapText } from '../../words/say/gapText.ts';
import { annotationsOf } from '../configs/annotationsOf.ts';
import type { Environment } from '../Environment.ts';
import { refuseBoxes } from '../options/datasetOptions.ts';
import { onePositional } from '../options/readArguments.ts';
import type { OpenedFacts } from '../readFacts.ts';
import { savedReport, type SavedPair } from './savedReport.ts';
import { tellContradictions } from '../configs/tellContradictions.ts';
import { tellPair } from './tellPair.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';
import {
  askedForSite,
  recommendedForSite,
  type RecommendedPair,
  type ValuesForSite,
} from './valuesForSite.ts';
import type { ValuesFromOptions } from './resolveValues.ts';

export interface WantedPair {
  readonly asked: ValuesFromOptions;
  readonly positionals: readonly string[];
  /** A preset to analyze with, or the name of a report's detector, instead of the config's own. */
  readonly detector: string | undefined;
  /** Whether a pair is wanted although the boxes do not seem to mean what they are read as. */
  readonly force?: boolean;
  /** How the boxes are written, where the user says so. */
  readonly boxes?: BoxReading | undefined;
  readonly simulation: { readonly backend: BackendChoice; readonly inputs: SimulationInputs };
  /** At least one; they take the same values. */
  readonly sites: readonly FocalLossSite[];
}

/**
 * α and γ for focal losses of a config: those that were asked for; what is left open comes from a saved report that was made
 * with the config's detector, or from analyzing the data with it.
 *
 * @throws FailureError
 */
export async function pairForConfig(
  wanted: WantedPair,
  config: OpenedFacts,
  environment: Environment,
): Promise<ValuesForSite> {
  const { asked, positionals, sites } = wanted;
  const [site] = sites as [FocalLossSite];
  const given = positionals.length > 0 && onePositional(positionals, 'an annotation file');
  const all = askedForSite(asked, site, positionals.length > 0);
  if (all !== null) return all;
  for (const one of sites) requirePlaces(config.facts.file, one);
  if (wanted.detector === undefined) {
    // What nothing can be proposed for is said before any data is read.
    detectorOf(config.facts.detector);
    for (const one of sites) requireOwnHead(config.facts, one);
  }
  const file =
    given || (await annotationsOf(config.facts.file, config.opened.documents, environment));
  const saved = savedReport(file);
  const recommended =
    saved === null
      ? await analyzed(file, wanted, { config, environment })
      : savedPair(file, saved, { wanted, config });
  return recommendedForSite(asked, site, { file, recommended });
}

function savedPair(
  file: string,
  saved: SavedPair,
  { wanted: { detector, force, boxes }, config: { facts } }: Around,
): RecommendedPair {
  refuseBoxes(boxes, file);
  if (saved.isMisread && force !== true) {
    const message = `${file} says that the boxes it was counted from do not mean what they were read as: nothing is written from it without --force.`;
    fail({ code: 'arguments', message });
  }
  const basis = saved.basis();
  if (detector === undefined) {
    requireSameDetector(basis, detectorOf(facts.detector), { file, config: facts.file });
  } else if (detector !== basis.detector.name) {
    const message = `${file} was made with ${basis.detector.name}, not with the --detector ${detector}.`;
    fail({ code: 'arguments', message });
  }
  return { ...saved.values, surface: saved.surface };
}

interface Around {
  readonly wanted: WantedPair;
  readonly config: OpenedFacts;
}

async function analyzed(
  file: string,
  { detector, simulation, force, boxes }: WantedPair,
  { config, environment }: { readonly config: OpenedFacts; readonly environment: Environment },
): Promise<RecommendedPair> {
  const { facts } = config;
  const progress = terminalProgress(environment);
  const analyze = (request: AnalysisRequest) =>
    environment.analyze(request, { progress: progress.show }).finally(progress.clear);
  if (detector !== undefined) {
    const { name, framework, version } = countedAsked({ detector }, 'pair');
    const ended = await analyze({ file: { path: file }, detector: name, boxes, simulation });
    const report = requireCounted(ended);
    if (force !== true) requireBoxes(report);
    const by = `${name} (${framework} ${version}), not its own detector, and ${file}`;
    await tellContradictions(config.opened, report, environment);
    tellPair(facts.file, by, recommendationOf(report), environment);
    return withSurface(report);
  }
  const { setup, warnings } = detectorOf(facts.detector);
  for (const warning of warnings)
    environment.logError(`${facts.file}: ${gapText(warning, gapWords)}`);
  const request = { file: { path: file }, force, boxes, ...simulation };
  const { recommendation, report } = await recommendForConfig(facts, request, analyze);
  const by = `its own detector (${setup.framework} ${setup.version}) and ${file}`;
  await tellContradictions(config.opened, report, environment);
  tellPair(facts.file, by, recommendation, environment);
  return withSurface(report);
}

function withSurface(report: Report): RecommendedPair {
  const { alpha, gamma } = recommendationOf(report);
  return { alpha, gamma, surface: report.simulation ?? null };
}
