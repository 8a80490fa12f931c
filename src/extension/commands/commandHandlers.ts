// A bundle of its own, dist/commandHandlers.cjs: no start needs what a command does.
import { idOf, targetOf } from '../analysis/Analysis.ts';
import { applyHere } from '../apply/applyHere.ts';
import { applySetting } from '../apply/applySetting.ts';
import { applyToConfig } from '../apply/applyToConfig.ts';
import { confirmApply, dropChange } from '../apply/confirmApply.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { analyzeWithConfig } from './analyzeWithConfig.ts';
import { copySnippet } from '../configs/copySnippet.ts';
import { analysisOf } from '../datasets/DatasetNode.ts';
import { openRecord } from '../datasets/openRecord.ts';
import { rowOf } from '../datasets/rowOf.ts';
import type { COMMANDS } from '../contributions.ts';
import { tellDone } from '../ui/tellDone.ts';
import { analyzeAsFound } from './analyzeAsFound.ts';
import { analyzeDataset, runAnalysis } from '../targets/analyzeDataset.ts';
import { chooseDetector } from './chooseDetector.ts';
import { compareDatasets } from './compareDatasets.ts';
import { compareSplits } from './compareSplits.ts';
import { exportReport } from './exportReport.ts';
import { measureResults } from './measureResults.ts';
import type { CommandTools } from './CommandTools.ts';
import { setTraining } from './setTraining.ts';

export type Handlers = Readonly<Record<keyof typeof COMMANDS, (argument?: unknown) => unknown>>;

/** What each command does. Menus of the *Datasets* view pass the row that they were opened on. */
export function commandHandlers(tools: CommandTools): Handlers {
  return {
    ...analysisHandlers(tools),
    ...resultHandlers(tools),
    ...configHandlers(tools),
  } satisfies Handlers;
}

function analysisHandlers(tools: CommandTools) {
  const { session, store, log, sample } = tools;
  return {
    analyze: (file?: unknown) => analyzeDataset(tools, file),
    analyzeAgain: (node?: unknown) => {
      const row = analysisOf(node);
      // A row stands for its detector, whatever the setting is by now.
      const target = row ? targetOf(row) : session.target;
      return target === null ? analyzeDataset(tools) : runAnalysis(session, log, target);
    },
    analyzeAsFound: () => analyzeAsFound(session, log),
    setTraining: (training?: unknown) => setTraining(session, log, training),
    measureResults: (results?: unknown) => measureResults(session, log, results),
    cancel: () => session.cancel(),
    validate: async (file?: unknown) => {
      const { validateInEditor } = await import('../validation/validateInEditor.ts');
      await validateInEditor(tools, file);
    },
    fixAnnotations: async (file?: unknown) => {
      const { fixInEditor } = await import('../validation/validateInEditor.ts');
      await fixInEditor(tools, file);
    },
    trySample: async () => analyzeDataset(tools, await sample.annotations()),
    openSampleConfig: () => sample.openConfig(),
    chooseDetector: async () => {
      const { shown } = session;
      const changed = await chooseDetector(shown?.file);
      if (!changed || shown === null) return;
      await runAnalysis(session, log, { ...targetOf(shown), detector: null });
    },
    removeAnalysis: (node?: unknown) => {
      const analysis = analysisOf(node);
      return analysis && store.remove(idOf(analysis));
    },
  };
}

function resultHandlers(tools: CommandTools) {
  const { session, store, log, pages, report, comparison } = tools;
  const show = async (node: unknown) => {
    const analysis = analysisOf(node);
    if (analysis !== undefined) await session.show(analysis);
  };
  const open = comparison.open.bind(comparison);
  return {
    showAnalysis: show,
    openReport: async (node?: unknown) => {
      await show(node);
      if (session.state.kind === 'empty') return void askToAnalyze();
      report.open();
      tellDone('report');
    },
    exportReport: (node?: unknown) => exportReport(analysisOf(node) ?? session.shown, log, pages),
    compare: (node?: unknown) =>
      compareDatasets(
        { session, store, log, open },
        analysisOf(node) ?? session.shown ?? undefined,
      ),
    compareSplits: (file?: unknown) => compareSplits(tools, file),
    openRecord: (node?: unknown) => openRecord(tools, rowOf(node, session.shown)),
    applyToConfig: (values?: unknown) => applyToConfig(tools, values),
    confirmApply: (preview?: unknown) => confirmApply(tools, preview),
    dropChange: (preview?: unknown) => dropChange(tools, preview),
  };
}

function configHandlers(tools: CommandTools) {
  const { session, log, pilots } = tools;
  return {
    analyzeWithConfig: (config?: unknown) => analyzeWithConfig(session, log, config),
    applyHere: (where?: unknown) => applyHere(tools, where),
    applySetting: (setting?: unknown) => applySetting(tools, setting),
    copySnippet: () => copySnippet(session),
    addRun: async () => (await runCommands()).addRun(tools),
    planRuns: async () => (await runCommands()).planComparison(tools),
    removeRun: async () => (await runCommands()).removeRun(tools),
    measureOnImages: async () => (await runCommands()).measureOnMyImages(tools),
    stopMeasuring: () => pilots.stop(),
  };
}

const runCommands = () => import('../runCommands.ts');
