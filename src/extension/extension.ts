import * as vscode from 'vscode';
import { RememberedReport } from './analysis/RememberedReport.ts';
import { requestFor } from './analysis/requestFor.ts';
import { runInWorker } from './analysis/runInWorker.ts';
import { Session } from './analysis/Session.ts';
import { applyToConfig, confirmApply } from './apply/applyToConfig.ts';
import { ChangePreviews } from './apply/ChangePreviews.ts';
import { analyzeDataset } from './commands/analyzeDataset.ts';
import { exportReport } from './commands/exportReport.ts';
import { COMMANDS, IMBALANCE_VIEW, PREVIEW_SCHEME, REPORT_PANEL, STATE_CONTEXT } from './names.ts';
import { ImbalanceView } from './pages/ImbalanceView.ts';
import { pageFolder } from './pages/pageHtml.ts';
import { ReportPanel } from './pages/ReportPanel.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Focal Lens', { log: true });
  const worker = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.cjs').fsPath;
  const session = new Session(
    async (file, watching) => runInWorker(worker, await requestFor(file), watching),
    new RememberedReport(context.workspaceState, versionOf(context)),
  );
  const panel = new ReportPanel(session, extensionUri);
  const previews = new ChangePreviews();
  const tools = { session, previews, log };
  const { registerCommand } = vscode.commands;

  context.subscriptions.push(
    log,
    session,
    followState(session),
    vscode.window.registerWebviewViewProvider(
      IMBALANCE_VIEW,
      new ImbalanceView(session, extensionUri),
    ),
    vscode.window.registerWebviewPanelSerializer(REPORT_PANEL, panel),
    vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, previews),
    registerCommand(COMMANDS.analyze, file => analyzeDataset(session, log, file)),
    registerCommand(COMMANDS.analyzeAgain, () => analyzeDataset(session, log, session.file)),
    registerCommand(COMMANDS.cancel, () => session.cancel()),
    registerCommand(COMMANDS.openReport, () => panel.open()),
    registerCommand(COMMANDS.exportReport, () =>
      exportReport(session, log, pageFolder(extensionUri)),
    ),
    registerCommand(COMMANDS.applyToConfig, values => applyToConfig(tools, values)),
    registerCommand(COMMANDS.confirmApply, preview => confirmApply(tools, preview)),
  );
}

function versionOf(context: vscode.ExtensionContext): string {
  return (context.extension.packageJSON as { version: string }).version;
}

/** Lets menus and buttons follow what is shown. */
function followState(session: Session): vscode.Disposable {
  const tell = () =>
    void vscode.commands.executeCommand('setContext', STATE_CONTEXT, session.state.kind);
  tell();
  return session.onDidChange(tell);
}
