import * as vscode from 'vscode';
import { AnalysisStore } from './analysis/AnalysisStore.ts';
import { contentOf } from './analysis/requestContent.ts';
import { requestFor } from './configs/requestFor.ts';
import {
  compareSplitsInWorker,
  fixInWorker,
  runInWorker,
  scoreInWorker,
  splitsInWorker,
  validateInWorker,
  type Watching,
} from './analysis/runInWorker.ts';
import { Session } from './analysis/Session.ts';
import { FileChangeWatcher } from './analysis/FileChangeWatcher.ts';
import { ChangePreviews } from './apply/ChangePreviews.ts';
import type { SplitsOf } from './targets/chooseSplit.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Sample } from './commands/Sample.ts';
import { ConfigReader } from './configs/ConfigReader.ts';
import { ConfigRecommendations } from './configs/ConfigRecommendations.ts';
import { registerConfigHints } from './configs/hints/registerConfigHints.ts';
import { SharedBases } from './configs/SharedBases.ts';
import { configWorkerEnd } from './configs/sharedConfigWorker.ts';
import { DatasetTree } from './datasets/DatasetTree.ts';
import {
  COMPARE_PANEL,
  DATASETS_VIEW,
  IMBALANCE_VIEW,
  PREVIEW_SCHEME,
  REPORT_PANEL,
  SPLITS_PANEL,
  STATE_CONTEXT,
} from './contributions.ts';
import { ComparePanel } from './pages/ComparePanel.ts';
import { ImbalanceView } from './pages/ImbalanceView.ts';
import { pageFolder } from './pages/pageHtml.ts';
import { SplitsPanel } from './pages/SplitsPanel.ts';
import { ReportPanel } from './pages/ReportPanel.ts';
import type {
  CompareSplitsRequest,
  FixRequest,
  ScoreRequest,
  ValidateRequest,
} from '../protocol/worker.ts';
import { PilotWatch } from './pilot/PilotWatch.ts';
import { learnInEditor } from './runs/learnInEditor.ts';
import { RunStore } from './runs/RunStore.ts';
import { StatusItem } from './StatusItem.ts';
import { Log } from './ui/Log.ts';
import { AnnotationDiagnostics } from './validation/AnnotationDiagnostics.ts';

// What is loaded later finds the editor's one worker, and the files the user has allowed, here (scripts/lib/checks/stateOfEditor.mjs).
export * from './configs/outsideFiles.ts';
export * from './configs/sharedConfigWorker.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri: extension, workspaceState: memory } = context;
  const bundled = (file: string) => vscode.Uri.joinPath(extension, 'dist', file).fsPath;
  const log = new Log('Focal Lens');
  const store = new AnalysisStore(memory, versionOf(context));
  const [worker, runs] = [bundled('worker.cjs'), new RunStore(memory)];
  const recommendations = new ConfigRecommendations(
    (request, watching) => runInWorker(worker, request, watching),
    learnInEditor({ store: runs, log }),
  );
  const session = new Session(
    async (target, watching) =>
      recommendations.analyze(target.file, await requestFor(target), watching),
    store,
  );
  const [pilots, tree] = [new PilotWatch(), new DatasetTree(store)];
  const page = { session, pilots, store, extension, log };
  const [view, report] = [new ImbalanceView(page), new ReportPanel(page)];
  const comparison = new ComparePanel({ store, memory, extension, log });
  const [previews, bases] = [new ChangePreviews(), new SharedBases()];
  const [reader, mistakes] = [new ConfigReader(session), new AnnotationDiagnostics()];
  const shared = { store, session, report, comparison, log, runs };
  const tools = {
    ...shared,
    previews,
    recommendations,
    bases,
    sample: new Sample(context),
    pages: pageFolder(extension),
    recordLocationWorker: bundled('recordLocationWorker.cjs'),
    ...askingWorker(worker),
    mistakes,
    splitsOf: splitsIn(worker),
    splits: new SplitsPanel({ extension, log }),
    ...measuring(context, pilots),
  };

  context.subscriptions.push(
    log,
    store,
    session,
    tree,
    new FileChangeWatcher(store),
    new StatusItem(session, view),
    followState(session),
    registerView(view),
    pilots,
    vscode.window.createTreeView(DATASETS_VIEW, { treeDataProvider: tree, showCollapseAll: true }),
    restorePanels(report, comparison, tools.splits),
    vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, previews),
    configWorkerEnd,
    recommendations,
    bases,
    mistakes,
    registerConfigHints(session, { session, reader, recommendations, bases }),
    registerCommands(tools),
  );
}

/** What pilots need. Their trainings are kept with the workspace; those of all windows without one together. */
function measuring(context: vscode.ExtensionContext, pilots: PilotWatch) {
  const { extensionUri, storageUri, globalStorageUri } = context;
  return {
    pilots,
    pilotScript: vscode.Uri.joinPath(extensionUri, 'dist', 'measureWorker.cjs').fsPath,
    pilotFolder: vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'pilots'),
  };
}

/** Pages that were open when the window was closed come back. */
function restorePanels(
  report: ReportPanel,
  comparison: ComparePanel,
  splits: SplitsPanel,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(REPORT_PANEL, report),
    vscode.window.registerWebviewPanelSerializer(COMPARE_PANEL, comparison),
    vscode.window.registerWebviewPanelSerializer(SPLITS_PANEL, splits),
  );
}

/** @param script the bundled worker */
function askingWorker(script: string) {
  return {
    compareSplits: (request: CompareSplitsRequest, watching: Watching) =>
      compareSplitsInWorker(script, request, watching),
    scoreResults: (request: ScoreRequest) => scoreInWorker(script, request),
    findMistakes: (request: ValidateRequest, watching: Watching) =>
      validateInWorker(script, request, watching),
    writeFixed: (request: FixRequest, watching: Watching) => fixInWorker(script, request, watching),
  };
}

const registerView = (view: ImbalanceView) =>
  vscode.window.registerWebviewViewProvider(IMBALANCE_VIEW, view);

function versionOf(context: vscode.ExtensionContext): string {
  return (context.extension.packageJSON as { version: string }).version;
}

function splitsIn(worker: string): SplitsOf {
  return async file => splitsInWorker(worker, { splitsOf: await contentOf(file) });
}

/** Lets menus and buttons follow what is shown. */
function followState(session: Session): vscode.Disposable {
  const tell = () =>
    void vscode.commands.executeCommand('setContext', STATE_CONTEXT, session.state.kind);
  tell();
  return session.onDidChange(tell);
}
