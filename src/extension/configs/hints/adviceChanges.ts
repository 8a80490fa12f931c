import * as vscode from 'vscode';
import type { AdvisorTools } from './ConfigAdvisor.ts';

/** When what is advised for configs may be another: settings say how long a training is. */
export function adviceChanges({
  session,
  recommendations,
}: Pick<AdvisorTools, 'session' | 'recommendations'>): vscode.Event<void> {
  return (listener, that, disposables) => {
    const all = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(() => listener.call(that)),
      session.onDidChange(() => listener.call(that)),
      recommendations.onDidChange(() => listener.call(that)),
    );
    disposables?.push(all);
    return all;
  };
}
