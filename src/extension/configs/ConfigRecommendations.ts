import * as vscode from 'vscode';
import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import { canonicalJson } from '../../analysis/contract/text/canonicalJson.ts';
import { setupDigest } from '../../analysis/detectors/setupDigest.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import type { ConfigFacts } from '../../tasks/configFacts.ts';
import {
  type ConfigRecommendation,
  type ConfigRequest,
  recommendForConfig,
  type RunAnalysis,
} from '../../tasks/recommendForConfig.ts';
import { stampOf } from '../analysis/fileStamp.ts';
import type { SaidOfDataset } from '../analysis/saidOf.ts';
import { withTraining } from '../analysis/withTraining.ts';
import { contentOf } from '../analysis/requestContent.ts';
import type { Watching } from '../analysis/runInWorker.ts';
import { readSettings } from '../settings.ts';
import type { CountingSettings } from '../simulationSettings.ts';

/** Analyses that are kept; a report has a few thousand numbers. */
const MOST = 16;

type Basis = Pick<AnalysisRequest, 'setup' | 'simulation' | 'split' | 'boxes'> & CountingSettings;

/** What the user says of a dataset beside its config. */
export type AskedOfDataset = Pick<ConfigRequest, 'force'> & SaidOfDataset;

/** Analyzes away from the extension host. */
type Run = (request: AnalysisRequest, watching: Watching) => Promise<AnyReport>;

/** An analysis together with what the user's own runs say. */
export interface Learn {
  /** Changes with the runs that are stored for an analysis. */
  readonly mark: (dataset: vscode.Uri, request: AnalysisRequest) => Promise<string>;
  readonly learn: (
    dataset: vscode.Uri,
    request: AnalysisRequest,
    analyze: RunAnalysis,
  ) => Promise<AnyReport>;
}

const WITHOUT_RUNS: Learn = {
  mark: async () => '',
  learn: (_, request, analyze) => analyze(request),
};

/**
 * Pairs for configs, each from an analysis with the config's own detector and training. An analysis is kept for the dataset
 * as it was, for all that the config and its bases say about detector and training, and for the settings: whether a pair is
 * known costs a look at the file's stamp.
 */
export class ConfigRecommendations implements vscode.Disposable {
  readonly #run: Run;
  readonly #learn: Learn;
  readonly #reports = new Map<string, Report>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(run: Run, learn: Learn = WITHOUT_RUNS) {
    this.#run = run;
    this.#learn = learn;
  }

  /** Analyzes, and keeps the report where the detector is a config's. @throws FailureError */
  async analyze(
    dataset: vscode.Uri,
    request: AnalysisRequest,
    watching: Watching,
  ): Promise<AnyReport> {
    const key = await this.#keyOf(dataset, request);
    const run = (asked: AnalysisRequest) => this.#run(asked, watching);
    const report = await this.#learn.learn(dataset, request, run);
    // A file that changed meanwhile was read in part before and in part after.
    if (key !== null && !isDynamicReport(report) && (await this.#keyOf(dataset, request)) === key)
      this.#keep(key, report);
    return report;
  }

  /**
   * The pair for a config and a dataset, from an analysis that is kept or a new one.
   *
   * @throws FailureError as `recommendForConfig`
   */
  async recommend(
    dataset: vscode.Uri,
    facts: ConfigFacts,
    { boxes, training, force, ...watching }: Watching & AskedOfDataset,
  ): Promise<ConfigRecommendation> {
    const settings = readSettings(dataset);
    const inputs = withTraining(settings.inputs, training);
    const { backend, counting } = settings;
    const request = { file: await contentOf(dataset), backend, inputs, boxes, force, ...counting };
    return recommendForConfig(facts, request, async asked => {
      const key = await this.#keyOf(dataset, asked);
      const known = key === null ? undefined : this.#reports.get(key);
      return known ?? this.analyze(dataset, asked, watching);
    });
  }

  /** The report of an analysis with the config's detector that is kept; null where there was none. */
  async known(
    dataset: vscode.Uri,
    { detector }: ConfigFacts,
    { boxes, training: said }: SaidOfDataset = {},
  ): Promise<Report | null> {
    if (!('setup' in detector)) return null;
    const { backend, inputs: settings, counting } = readSettings(dataset);
    const inputs = withTraining(settings, said);
    const { setup, training } = detector.setup;
    const simulation = { backend, inputs: mergeTrainingInputs(inputs, training) };
    const file = { path: '' };
    const request = { file, detector: setup.name, setup, simulation, boxes, ...counting };
    const key = await this.#keyOf(dataset, request);
    return (key === null ? undefined : this.#reports.get(key)) ?? null;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#reports.clear();
  }

  async #keyOf(dataset: vscode.Uri, request: AnalysisRequest): Promise<string | null> {
    const key = await keyOf(dataset, request);
    return key === null ? null : `${key} ${await this.#learn.mark(dataset, request)}`;
  }

  #keep(key: string, report: Report): void {
    this.#reports.delete(key);
    this.#reports.set(key, report);
    const [oldest] = this.#reports.keys();
    if (this.#reports.size > MOST && oldest !== undefined) this.#reports.delete(oldest);
    this.#changed.fire();
  }
}

/** Null for a preset, and where nobody can tell whether the dataset is still the same. */
async function keyOf(
  dataset: vscode.Uri,
  { setup, simulation, emptyImages, imagesPerBatch, exactHistogram, split, boxes }: Basis,
): Promise<string | null> {
  const stamp = await stampOf(dataset);
  if (setup === undefined || stamp === null) return null;
  const { origins: _, ...inputs } = simulation?.inputs ?? {};
  return canonicalJson({
    dataset: dataset.toString(),
    stamp,
    digest: setupDigest(setup),
    leavesOut: setup.leavesOut,
    emptyImages,
    imagesPerBatch,
    exactHistogram,
    split,
    boxes,
    backend: simulation?.backend ?? null,
    inputs,
  });
}
