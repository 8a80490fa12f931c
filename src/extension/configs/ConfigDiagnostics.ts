import * as vscode from 'vscode';
import type { Contradiction } from '../../analysis/configs/hints/Contradiction.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { sayContradiction } from '../../words/say/sayContradiction.ts';
import { explainFailure } from '../explainFailure.ts';
import { SETTINGS } from '../contributions.ts';
import { plainDiagnostic } from '../ui/items.ts';
import { CONFIG_DOCUMENTS } from './configDocuments.ts';
import type { AdvisorTools } from './ConfigAdvisor.ts';
import type { ConfigReader } from './ConfigReader.ts';
import type { SharedBases } from './SharedBases.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** Typing is let finish. */
const QUIET_MILLISECONDS = 400;

/** What contradicts the data that is shown, and not the config itself. */
const OF_DATA: ReadonlySet<Contradiction['code']> = new Set([
  'classes-differ',
  'inherited-classes-differ',
  'class-names-differ',
  'id-beyond-classes',
  'ids-read-as-coco',
  'prior-far-off',
]);

/** Information, never warnings, about what cannot be meant in the configs that are shown. */
export class ConfigDiagnostics implements vscode.Disposable {
  readonly #reader: ConfigReader;
  readonly #bases: SharedBases;
  readonly #collection = vscode.languages.createDiagnosticCollection('focalLens');
  readonly #listening: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(source: SuggestionSource, { reader, bases }: Pick<AdvisorTools, 'reader' | 'bases'>) {
    this.#reader = reader;
    this.#bases = bases;
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
      // The data of one config says nothing of a file that several build on.
      const isBase = contradictions.length > 0 && (await this.#bases.isBase(document.uri));
      const found = contradictions
        .filter(({ code }) => !(isBase && OF_DATA.has(code)))
        .map(item => diagnosticOf(document, item));
      const all = failure === undefined ? found : [await unreadDiagnostic(failure)];
      this.#collection.set(document.uri, wanted ? all : []);
    }
  }
}

/** At the first line: where in the text the trouble lies, nobody knows. */
async function unreadDiagnostic(failure: Failure): Promise<vscode.Diagnostic> {
  const { message } = await explainFailure(failure);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(0, 0, 0, 0), message, level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = failure.code;
  return diagnostic;
}

function contradictionText(item: Contradiction): string {
  return sayContradiction(item, siteWordsFor(vscode.env.language));
}

function diagnosticOf(document: vscode.TextDocument, item: Contradiction): vscode.Diagnostic {
  const start = document.positionAt(item.offset);
  const end = document.positionAt(item.offset + item.length);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(start, end), contradictionText(item), level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = item.code;
  return diagnostic;
}
