import * as vscode from 'vscode';
import type { Contradiction, DataFacts } from '../../analysis/configs/Contradiction.ts';
import { contradictions } from '../../analysis/configs/contradictions.ts';
import { matchingPrior } from '../../analysis/report/matchingPrior.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { SETTINGS } from '../names.ts';
import { plainDiagnostic } from '../ui/items.ts';
import { CONFIG_DOCUMENTS } from './configDocuments.ts';
import type { ConfigReader } from './ConfigReader.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** Typing is let finish. */
const QUIET_MILLISECONDS = 400;

/** Information, never warnings, about what cannot be meant in the configs that are shown. */
export class ConfigDiagnostics implements vscode.Disposable {
  readonly #source: SuggestionSource;
  readonly #reader: ConfigReader;
  readonly #collection = vscode.languages.createDiagnosticCollection('focalLens');
  readonly #listening: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(source: SuggestionSource, reader: ConfigReader) {
    this.#source = source;
    this.#reader = reader;
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#update(), QUIET_MILLISECONDS);
    };
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(soon),
      vscode.workspace.onDidChangeTextDocument(soon),
      vscode.workspace.onDidChangeConfiguration(soon),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)),
      source.onDidChange(soon),
    );
    soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#collection.dispose();
  }

  async #update(): Promise<void> {
    const data = factsOf(this.#source.report);
    for (const { document } of vscode.window.visibleTextEditors) {
      if (vscode.languages.match(CONFIG_DOCUMENTS, document) === 0) continue;
      const settings = vscode.workspace.getConfiguration(undefined, document.uri);
      const wanted = settings.get(SETTINGS.diagnostics, true);
      const { version } = document;
      const { documents, sites } = await this.#reader.read(document);
      if (document.version !== version) continue;
      const found = wanted ? contradictions(documents, sites, data) : [];
      this.#collection.set(
        document.uri,
        found.map(item => diagnosticOf(document, item)),
      );
    }
  }
}

function factsOf(report: Report | null): DataFacts | null {
  if (report === null || report.dataset.categories.length === 0) return null;
  const ids = report.dataset.categories.map(({ id }) => Number(id));
  const numbers = ids.filter(id => Number.isFinite(id));
  return {
    count: ids.length,
    highestId: numbers.length === 0 ? NaN : Math.max(...numbers),
    optimalPrior: matchingPrior(report),
  };
}

function diagnosticOf(document: vscode.TextDocument, item: Contradiction): vscode.Diagnostic {
  const start = document.positionAt(item.offset);
  const end = document.positionAt(item.offset + item.length);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(start, end), messageOf(item), level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = item.code;
  return diagnostic;
}

function messageOf(item: Contradiction): string {
  switch (item.code) {
    case 'gamma-below-one':
      return vscode.l10n.t(
        'γ {0} lies between 0 and 1: the derivative of (1 − p)^γ at p = 1 is infinite, and this implementation can answer with NaN gradients once a logit saturates.',
        item.gamma,
      );
    case 'classes-differ':
      return vscode.l10n.t(
        'The config trains {0} classes, but the analyzed data has {1}.',
        item.inConfig,
        item.inData,
      );
    case 'inherited-classes-differ':
      return vscode.l10n.t(
        'The config inherits {0} classes from {2}, but the analyzed data has {1}.',
        item.inConfig,
        item.inData,
        item.from,
      );
    case 'prior-without-effect':
      return vscode.l10n.t(
        'The prior {0} has no effect here: this loss is softmax cross-entropy, and every logit gets the same bias.',
        item.prior,
      );
    case 'prior-far-off':
      return vscode.l10n.t(
        'With γ {0}, training should start near the share of foreground among all logits, {1} in the analyzed data; the prior is {2}.',
        item.gamma,
        item.optimal.toExponential(1),
        item.prior,
      );
    case 'prior-too-high':
      return vscode.l10n.t(
        'With γ {0}, a prior of {1} lets the easy background make up nearly all of the first loss; 0.01 is usual.',
        item.gamma,
        item.prior,
      );
  }
}
