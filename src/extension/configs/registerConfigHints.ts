import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS } from './configDocuments.ts';
import { ConfigDiagnostics } from './ConfigDiagnostics.ts';
import { ConfigFixes } from './ConfigFixes.ts';
import { ConfigLenses } from './ConfigLenses.ts';
import type { ConfigReader } from './ConfigReader.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** CodeLens, quick fix and information in the configs of the editor. */
export function registerConfigHints(
  source: SuggestionSource,
  reader: ConfigReader,
): vscode.Disposable {
  const { registerCodeLensProvider, registerCodeActionsProvider } = vscode.languages;
  return vscode.Disposable.from(
    registerCodeLensProvider(CONFIG_DOCUMENTS, new ConfigLenses(source, reader)),
    registerCodeActionsProvider(CONFIG_DOCUMENTS, new ConfigFixes(source, reader), {
      providedCodeActionKinds: ConfigFixes.kinds,
    }),
    new ConfigDiagnostics(source, reader),
  );
}
