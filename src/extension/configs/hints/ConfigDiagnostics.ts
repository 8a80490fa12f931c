import * as vscode from 'vscode';
import type { Contradiction } from '../../../analysis/configs/hints/Contradiction.ts';
import { SETTINGS } from '../../contributions.ts';
import { CONFIG_DOCUMENTS } from '../configDocuments.ts';
import type { AdvisorTools } from './ConfigAdvisor.ts';
import type { ReadInConfig } from './configDiagnosticsOf.ts';
import type { ConfigReader } from '../ConfigReader.ts';
import type { SharedBases } from '../SharedBases.ts';
import type { SuggestionSource } from '../SuggestionSource.ts';

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
      const found = contradictions.filter(({ code }) => !(isBase && OF_DATA.has(code)));
      const all = found.length > 0 || failure ? await said(document, { found, failure }) : [];
      this.#collection.set(document.uri, wanted ? all : []);
    }
  }
}

async function said(document: vscode.TextDocument, about: ReadInConfig) {
  const { configDiagnostics } = await import('./configHints.ts');
  return configDiagnostics(document, about);
}
