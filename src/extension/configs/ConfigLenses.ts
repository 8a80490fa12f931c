import * as vscode from 'vscode';
import { suggestions } from '../../analysis/configs/hints/suggestions.ts';
import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { pairFor } from '../../analysis/recommendation/pairFor.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { hintText } from '../../words/say/hintText.ts';
import { COMMANDS, SETTINGS } from '../names.ts';
import { plainCodeLens } from '../ui/items.ts';
import type { ConfigReader } from './ConfigReader.ts';
import { suggestedBy, type SuggestionSource } from './SuggestionSource.ts';

/** "Focal Lens: α 0.25 → 0.4 suggested by train.json" over the values of a config, while an analysis is shown. */
export class ConfigLenses implements vscode.CodeLensProvider {
  readonly #source: SuggestionSource;
  readonly #reader: ConfigReader;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(source: SuggestionSource, reader: ConfigReader) {
    this.#source = source;
    this.#reader = reader;
    this.onDidChangeCodeLenses = (listener, that, disposables) =>
      source.onDidChange(() => listener.call(that), undefined, disposables);
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const { recommendation, simulation } = this.#source.report ?? {};
    const settings = vscode.workspace.getConfiguration(undefined, document.uri);
    if (!recommendation || !settings.get(SETTINGS.codeLens, true)) return [];
    const { sites } = await this.#reader.read(document);
    const valuesFor = ({ fixed }: FocalLossSite) => pairFor(fixed, recommendation, simulation);
    return suggestions(sites, valuesFor).flatMap(({ site, hints }) =>
      hints.map(hint => {
        const at = document.positionAt(hint.offset);
        return plainCodeLens(new vscode.Range(at, at), {
          title: vscode.l10n.t(
            'Focal Lens: {0} suggested by {1}',
            hintText(hint, siteWordsFor(vscode.env.language)),
            suggestedBy(this.#source),
          ),
          tooltip:
            noteText(site) ??
            vscode.l10n.t('Write the suggested values here; undo takes them back.'),
          command: COMMANDS.applyHere,
          arguments: [{ file: document.uri, path: site.path }],
        });
      }),
    );
  }
}

/** What to know before the values are written; null where there is nothing. */
function noteText({ note }: FocalLossSite): string | null {
  return note ? siteWordsFor(vscode.env.language).notes[note] : null;
}
