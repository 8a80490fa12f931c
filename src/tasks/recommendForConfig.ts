import type { FocalLossSite, FocalLossValues } from '../analysis/configs/edits/FocalLossSite.ts';
import { whyNotWritten } from '../analysis/configs/edits/whyNotWritten.ts';
import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { mergeTrainingInputs } from '../analysis/configs/reading/trainingFromConfig.ts';
import type { NoPairReason } from '../analysis/contract/failures/detailCodes.ts';
import { fail, FailureError } from '../analysis/contract/failures/Failure.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import { chosenPair } from '../analysis/report/derive/chosenPair.ts';
import { wasSampled } from '../analysis/report/derive/wasSampled.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { RecommendationReport } from '../analysis/report/RecommendationReport.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { BackendChoice } from '../analysis/contract/BackendUsed.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import type { ConfigFacts, DescribedDetector } from './configFacts.ts';
import { requireCounted } from './requireCounted.ts';

/** An analysis for a config: the data, and what the user says of the training, which goes before what the config says. */
export interface ConfigRequest extends Omit<
  AnalysisRequest,
  'detector' | 'setup' | 'simulation' | 'labelsOnly'
> {
  /** Whether a pair is wanted although the boxes do not seem to mean what they are read as. */
  readonly force?: boolean | undefined;
  readonly backend: BackendChoice;
  readonly inputs: SimulationInputs;
}

/** The pair for one config and one dataset, with all that it stands on. */
export interface ConfigRecommendation {
  /** The focal losses that it is for: those of the head that was read. */
  readonly sites: readonly FocalLossSite[];
  readonly values: FocalLossValues;
  /** With its ranges, its confidence and its reasons. */
  readonly recommendation: RecommendationReport;
  /** The detector and the training that were read, and in `warnings` what could not be. */
  readonly detector: ConfigSetup;
  readonly report: Report;
}

/** In the range of both. */
const ANY_VALUE = 0.5;

/** Runs an analysis, as the shell does it. */
export type RunAnalysis = (request: AnalysisRequest) => Promise<AnyReport>;

/**
 * α and γ for a config: its own detector, schedule, thresholds and start weights are counted and simulated. Command line,
 * editor and library take a pair for a config from here alone, so that all of them write the same one.
 *
 * @throws FailureError why the detector cannot be read (`config-no-detector`, `detector-dynamic`, `setup-out-of-range`, …);
 *   `nothing-recommended`; what the analysis throws
 */
export async function recommendForConfig(
  facts: ConfigFacts,
  { force, ...asked }: ConfigRequest,
  analyze: RunAnalysis,
): Promise<ConfigRecommendation> {
  const detector = detectorOf(facts.detector);
  const report = requireCounted(await analyze(requestForConfig(detector, asked)));
  if (force !== true) requireBoxes(report);
  const recommendation = recommendationOf(report);
  return {
    sites: sitesOfDetector(facts),
    values: chosenPair(report) ?? recommendation,
    recommendation,
    detector,
    report,
  };
}

/** The analysis with the detector and the training of a config. */
export function requestForConfig(
  { setup, training }: ConfigSetup,
  { backend, inputs, ...rest }: Omit<ConfigRequest, 'force'>,
): AnalysisRequest {
  return {
    ...rest,
    detector: setup.name,
    setup,
    simulation: { backend, inputs: mergeTrainingInputs(inputs, training) },
  };
}

/** @throws FailureError why it could not be read */
export function detectorOf(detector: DescribedDetector): ConfigSetup {
  if ('setup' in detector) return detector.setup;
  throw new FailureError(detector.failure);
}

/** The focal losses that a pair for the config's detector is for; all where the detector cannot be read. */
export function sitesOfDetector({ sites, detector }: ConfigFacts): readonly FocalLossSite[] {
  const head = 'setup' in detector ? detector.setup.head : undefined;
  return head === undefined ? sites : sites.filter(({ path }) => isWithin(path, head));
}

/**
 * Keeps a pair for one head from another head's loss.
 *
 * @throws FailureError `config-other-head`
 */
export function requireOwnHead({ file, detector }: ConfigFacts, { path }: FocalLossSite): void {
  const head = 'setup' in detector ? detector.setup.head : undefined;
  if (head !== undefined && !isWithin(path, head))
    fail({ code: 'config-other-head', file, path, head });
}

/**
 * Says before anything is analyzed that a value is none that can be written.
 *
 * @throws FailureError `config-not-a-number`
 */
export function requireNumbers(file: string, { alpha, gamma }: FocalLossSite): void {
  for (const written of [alpha, gamma])
    if (written !== null && Number.isNaN(written.value))
      fail({ code: 'config-not-a-number', file, key: written.key, text: written.text });
}

/**
 * Says before anything is analyzed that no pair can be written as a whole, whatever it is.
 *
 * @throws FailureError `config-not-a-number`, `config-not-editable`
 */
export function requirePlaces(file: string, site: FocalLossSite): void {
  requireNumbers(file, site);
  const { fixed, inherited, path } = site;
  const present = (name: keyof FocalLossValues) =>
    fixed?.[name] ?? inherited?.[name]?.value ?? ANY_VALUE;
  const reason = whyNotWritten(site, { alpha: present('alpha'), gamma: present('gamma') });
  if (reason !== null) fail({ code: 'config-not-editable', file, path, reason });
}

function isWithin(path: string, head: string): boolean {
  return path === head || path.startsWith(`${head}.`) || path.startsWith(`${head} `);
}

/**
 * Keeps a pair from a config that was fitted to boxes which do not mean what they were read as.
 *
 * @throws FailureError `boxes-misread`
 */
export function requireBoxes({
  convention,
  source,
}: Pick<AnyReport, 'convention' | 'source'>): void {
  if (convention !== undefined) fail({ code: 'boxes-misread', file: source.file, convention });
}

/** @throws FailureError `nothing-recommended` */
export function recommendationOf(report: Report): RecommendationReport {
  const { recommendation, source, detector } = report;
  if (recommendation !== undefined) return recommendation;
  const reason = whyNoPair(report);
  return fail({ code: 'nothing-recommended', file: source.file, detector: detector.name, reason });
}

function whyNoPair(report: Report): NoPairReason {
  if (wasSampled(report)) return 'balanced-sample';
  return report.assignment.foreground > 0 ? 'rule' : 'no-foreground';
}
