import type * as vscode from 'vscode';
import type { FocalLossSite } from '../../../analysis/configs/edits/FocalLossSite.ts';
import type { RelativeLoss } from '../../../analysis/configs/reading/RelativeLoss.ts';
import { type ConfigHint, suggestions } from '../../../analysis/configs/hints/suggestions.ts';
import { pairBesideFixed } from '../../../analysis/recommendation/pairBesideFixed.ts';
import { chosenPair } from '../../../analysis/report/derive/chosenPair.ts';
import type { Report } from '../../../analysis/report/Report.ts';
import { sitesOfDetector } from '../../../tasks/recommendForConfig.ts';
import { saidOf } from '../../analysis/saidOf.ts';
import type { Analysis } from '../../analysis/Analysis.ts';
import type { ConfigReader } from '../ConfigReader.ts';
import type { ConfigRecommendations } from '../ConfigRecommendations.ts';
import type { ReasonedPair } from './pairReason.ts';
import type { SharedBases } from '../SharedBases.ts';

/** What can be said of one focal loss in the editor. */
export type LossAdvice = { readonly site: FocalLossSite; readonly dataset: vscode.Uri } & (
  | {
      readonly kind: 'pair';
      /** Of the values that differ from the pair; at least one. */
      readonly hints: readonly ConfigHint[];
      readonly recommendation: ReasonedPair;
    }
  /** The data was not analyzed with this config yet. */
  | { readonly kind: 'analyze'; readonly offset: number }
);

/** The analysis that is shown, if one is. */
export interface ShownAnalysis {
  readonly shown: Pick<Analysis, 'file' | 'boxes' | 'training'> | null;
  readonly onDidChange: vscode.Event<unknown>;
}

export interface AdvisorTools {
  readonly session: ShownAnalysis;
  readonly reader: ConfigReader;
  readonly recommendations: ConfigRecommendations;
  readonly bases: SharedBases;
}

/**
 * What the dataset that is shown advises for the focal losses of a document: its pair by the config's own detector, or
 * that this is still to be worked out. Nothing where the detector cannot be read or leaves no pair, and nothing in a file
 * that other configs build on, whose values are theirs, too.
 */
export class ConfigAdvisor {
  readonly #tools: AdvisorTools;

  constructor(tools: AdvisorTools) {
    this.#tools = tools;
  }

  /** Losses whose values mean something else, where a pair is at hand that might be taken for theirs. */
  async relativesIn(document: vscode.TextDocument): Promise<readonly RelativeLoss[]> {
    const { session, reader } = this.#tools;
    return session.shown === null ? [] : (await reader.read(document)).relatives;
  }

  async adviceFor(document: vscode.TextDocument): Promise<readonly LossAdvice[]> {
    const { session, reader, recommendations, bases } = this.#tools;
    const dataset = session.shown?.file;
    if (dataset === undefined) return [];
    const { sites, relatives, none, detector } = await reader.read(document);
    if (detector === null || !('setup' in detector)) return [];
    if (detector.setup.setup.sampling?.kind === 'balanced') return [];
    if (await bases.isBase(document.uri)) return [];
    const training = detector.setup.setup.stated ?? {};
    const facts = { file: '', sites, relatives, none, detector, training };
    const own = sitesOfDetector(facts);
    const report = await recommendations.known(dataset, facts, saidOf(session, dataset));
    if (report === null) return own.flatMap(site => toAnalyze(site, dataset));
    const { recommendation, simulation } = report;
    const pair = soundPair(report);
    if (recommendation === undefined || pair === undefined) return [];
    return suggestions(own, ({ fixed }) => pairBesideFixed(fixed, pair, simulation)).map(
      ({ site, hints }) => ({
        kind: 'pair',
        site,
        dataset,
        hints,
        recommendation: { recommendation, learned: report.learned },
      }),
    );
  }
}

/** Undefined also where the boxes do not seem to mean what they were read as: *Apply to Config…* says so. */
function soundPair(report: Report): ReturnType<typeof chosenPair> {
  return report.convention === undefined ? chosenPair(report) : undefined;
}

/** Not where nothing could be written. */
function toAnalyze(site: FocalLossSite, dataset: vscode.Uri): LossAdvice[] {
  const written = [site.alpha, site.gamma].filter(value => value !== null);
  if (written.some(({ value }) => Number.isNaN(value))) return [];
  const offset = written[0]?.offset ?? site.insertion?.offset;
  return offset === undefined ? [] : [{ kind: 'analyze', site, dataset, offset }];
}
