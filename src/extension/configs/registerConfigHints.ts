import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS } from './configDocuments.ts';
import { ConfigDiagnostics } from './ConfigDiagnostics.ts';
import { ConfigFixes } from './ConfigFixes.ts';
import { ConfigLenses } from './ConfigLenses.ts';
import { ConfigAdvisor, type AdvisorTools } from './ConfigAdvisor.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** CodeLens, quick fix and information in the configs of the editor. */
export function registerConfigHints(
  source: SuggestionSource,
  tools: AdvisorTools,
): vscode.Disposable {
  const { registerCodeLensProvider, registerCodeActionsProvider } = vscode.languages;
  const advisor = new ConfigAdvisor(tools);
  return vscode.Disposable.from(
    registerCodeLensProvider(CONFIG_DOCUMENTS, new ConfigLenses(advisor)),
    registerCodeActionsProvider(CONFIG_DOCUMENTS, new ConfigFixes(advisor), {
      providedCodeActionKinds: ConfigFixes.kinds,
    }),
    new ConfigDiagnostics(source, tools),
  );
}
