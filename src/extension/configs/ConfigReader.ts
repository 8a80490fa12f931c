import * as vscode from 'vscode';
import { mightContainFocalLoss } from '../../analysis/configs/mightContainFocalLoss.ts';
import { isConfigExtension } from '../../analysis/configs/syntax/configExtensions.ts';
import { asFailure, type Failure } from '../../analysis/contract/failures/Failure.ts';
import type { ConfigAnswers } from '../../protocol/configs.ts';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { dataFacts } from '../../tasks/dataFacts.ts';
import { editorConfigHost } from './editorConfigHost.ts';
import { configWorker } from './sharedConfigWorker.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

export type ReadConfig = ConfigAnswers['losses'] & {
  /** Why the config could not be read, where that is not for its author to see in the text. */
  readonly failure?: Failure;
};

const NOTHING: ReadConfig = {
  sites: [],
  relatives: [],
  contradictions: [],
  left: [],
  none: null,
  bases: [],
  detector: null,
};
/** Hints are for configs; what is longer is data, or code that nobody configures. */
const LONGEST = 200_000;

interface Reading {
  readonly version: number;
  readonly report: AnyReport | null;
  readonly config: Promise<ReadConfig>;
  readonly abort: AbortController;
}

/** The configs in the editor, each read once a version, away from the extension host. */
export class ConfigReader {
  readonly #source: SuggestionSource;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();

  constructor(source: SuggestionSource) {
    this.#source = source;
  }

  /** Nothing for what is no config, or cannot be parsed while it is being typed. */
  read(document: vscode.TextDocument): Promise<ReadConfig> {
    const { version } = document;
    const { report } = this.#source;
    const known = this.#readings.get(document);
    if (known?.version === version && known.report === report) return known.config;
    known?.abort.abort();
    const abort = new AbortController();
    const config = read(document, report, abort.signal).catch(notRead);
    this.#readings.set(document, { version, report, config, abort });
    return config;
  }
}

async function read(
  document: vscode.TextDocument,
  report: AnyReport | null,
  signal: AbortSignal,
): Promise<ReadConfig> {
  const text = document.getText();
  const extension = /\.([^./]+)$/.exec(document.uri.path)?.[1]?.toLowerCase() ?? '';
  // A cell of an open notebook goes by the notebook's name, and is only a part of it.
  if (document.uri.scheme === 'vscode-notebook-cell') return NOTHING;
  if (!isConfigExtension(extension) || text.length > LONGEST) return NOTHING;
  if (!mightContainFocalLoss(text)) return NOTHING;
  const file = vscode.workspace.asRelativePath(document.uri);
  const question = { kind: 'losses', file, text, data: dataFacts(report) } as const;
  return configWorker().ask(question, editorConfigHost(document.uri), signal);
}

function notRead(thrown: unknown): ReadConfig {
  const failure = asFailure(thrown);
  return failure.code === 'config-too-complex' ? { ...NOTHING, failure } : NOTHING;
}
