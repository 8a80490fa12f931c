import * as vscode from 'vscode';
import type { Contradiction } from '../../analysis/configs/hints/Contradiction.ts';
import type { Failure } from '../../analysis/contract/Failure.ts';
import { explainFailure } from '../explainFailure.ts';
import { SETTINGS } from '../names.ts';
import { plainDiagnostic } from '../ui/items.ts';
import { CONFIG_DOCUMENTS } from './configDocuments.ts';
import type { ConfigReader } from './ConfigReader.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** Typing is let finish. */
const QUIET_MILLISECONDS = 400;

/** Information, never warnings, about what cannot be meant in the configs that are shown. */
export class ConfigDiagnostics implements vscode.Disposable {
  readonly #reader: ConfigReader;
  readonly #collection = vscode.languages.createDiagnosticCollection('focalLens');
  readonly #listening: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(source: SuggestionSource, reader: ConfigReader) {
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
    for (const { document } of vscode.window.visibleTextEditors) {
      if (vscode.languages.match(CONFIG_DOCUMENTS, document) === 0) continue;
      const settings = vscode.workspace.getConfiguration(undefined, document.uri);
      const wanted = settings.get(SETTINGS.diagnostics, true);
      const { version } = document;
      const { contradictions, failure } = await this.#reader.read(document);
      if (document.version !== version) continue;
      const found = contradictions.map(item => diagnosticOf(document, item));
      const all = failure === undefined ? found : [unreadDiagnostic(failure)];
      this.#collection.set(document.uri, wanted ? all : []);
    }
  }
}

/** At the first line: where in the text the trouble lies, nobody knows. */
function unreadDiagnostic(failure: Failure): vscode.Diagnostic {
  const { message } = explainFailure(failure);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(0, 0, 0, 0), message, level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = failure.code;
  return diagnostic;
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
