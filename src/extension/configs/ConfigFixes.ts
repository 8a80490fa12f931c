import * as vscode from 'vscode';
import { type ConfigSuggestion, suggestions } from '../../analysis/configs/hints/suggestions.ts';
import { plainQuickFix } from '../ui/items.ts';
import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { pairFor } from '../../analysis/recommendation/pairFor.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { hintText } from '../../words/say/hintText.ts';
import type { ConfigReader } from './ConfigReader.ts';
import { editOf } from './editOf.ts';
import { editsOf } from './editsOf.ts';
import { suggestedBy, type SuggestionSource } from './SuggestionSource.ts';

/** The quick fix that writes the suggested values into the text of the editor, saved or not; none where they cannot be written. */
export class ConfigFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];
  readonly #source: SuggestionSource;
  readonly #reader: ConfigReader;

  constructor(source: SuggestionSource, reader: ConfigReader) {
    this.#source = source;
    this.#reader = reader;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.CodeAction[]> {
    const { recommendation, simulation } = this.#source.report ?? {};
    if (!recommendation) return [];
    const { version } = document;
    const { sites } = await this.#reader.read(document);
    const valuesFor = ({ fixed }: FocalLossSite) => pairFor(fixed, recommendation, simulation);
    const fixes = suggestions(sites, valuesFor)
      .filter(suggestion => touches(document, suggestion, range))
      .map(async ({ site, values, hints }) => {
        const wanted = [{ path: site.path, values }];
        const edits = await editsOf(document.uri, document.getText(), wanted).catch(() => null);
        if (edits === null || document.version !== version) return [];
        const change = hints
          .map(hint => hintText(hint, siteWordsFor(vscode.env.language)))
          .join(', ');
        const title = vscode.l10n.t(
          'Focal Lens: {0} suggested by {1}',
          change,
          suggestedBy(this.#source),
        );
        const fix = plainQuickFix(title, editOf(document, edits));
        fix.isPreferred = false;
        return [fix];
      });
    return (await Promise.all(fixes)).flat();
  }
}

/** Whether the cursor stands in a line of one of its values. */
function touches(
  document: vscode.TextDocument,
  { hints }: ConfigSuggestion,
  { start, end }: vscode.Range,
): boolean {
  return hints.some(({ offset }) => {
    const { line } = document.positionAt(offset);
    return line >= start.line && line <= end.line;
  });
}
