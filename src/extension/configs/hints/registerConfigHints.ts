import * as vscode from 'vscode';
import { adviceChanges } from './adviceChanges.ts';
import { CONFIG_DOCUMENTS } from '../configDocuments.ts';
import type { AdvisorTools } from './ConfigAdvisor.ts';
import { ConfigDiagnostics } from './ConfigDiagnostics.ts';
import type { SuggestionSource } from '../SuggestionSource.ts';

/** CodeLens, quick fix and information in the configs of the editor. */
export function registerConfigHints(
  source: SuggestionSource,
  tools: AdvisorTools,
): vscode.Disposable {
  const { registerCodeLensProvider, registerCodeActionsProvider } = vscode.languages;
  return vscode.Disposable.from(
    registerCodeLensProvider(CONFIG_DOCUMENTS, {
      onDidChangeCodeLenses: adviceChanges(tools),
      provideCodeLenses: async document => {
        const { ConfigAdvisor, ConfigLenses } = await import('./configHints.ts');
        return new ConfigLenses(new ConfigAdvisor(tools)).provideCodeLenses(document);
      },
    }),
    registerCodeActionsProvider(
      CONFIG_DOCUMENTS,
      {
        provideCodeActions: async (document, range) => {
          const { ConfigAdvisor, ConfigFixes } = await import('./configHints.ts');
          return new ConfigFixes(new ConfigAdvisor(tools)).provideCodeActions(document, range);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    new ConfigDiagnostics(source, tools),
  );
}
