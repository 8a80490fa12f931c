import * as vscode from 'vscode';
import {
  type Contradiction,
  contradictions,
  type DataClasses,
} from '../../analysis/configs/contradictions.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { SETTINGS } from '../names.ts';
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
    const data = classesOf(this.#source.report);
    for (const { document } of vscode.window.visibleTextEditors) {
      if (vscode.languages.match(CONFIG_DOCUMENTS, document) === 0) continue;
      const settings = vscode.workspace.getConfiguration(undefined, document.uri);
      const wanted = settings.get(SETTINGS.diagnostics, true);
      const { version } = document;
      const { documents, sites } = await this.#reader.read(document);
      if (document.version !== version) continue;
      const found = wanted && sites.length > 0 ? contradictions(documents, sites, data) : [];
      this.#collection.set(
        document.uri,
        found.map(item => diagnosticOf(document, item)),
      );
    }
  }
}

function classesOf(report: Report | null): DataClasses | null {
  const ids = (report?.dataset.categories ?? []).map(({ id }) => Number(id));
  return ids.length === 0
    ? null
    : { count: ids.length, highestId: Math.max(...ids.filter(id => !Number.isNaN(id))) };
}

function diagnosticOf(document: vscode.TextDocument, item: Contradiction): vscode.Diagnostic {
  const start = document.positionAt(item.offset);
  const end = document.positionAt(item.offset + item.length);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, end), messageOf(item), level);
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
  }
}
