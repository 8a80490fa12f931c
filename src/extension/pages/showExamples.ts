import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { ExamplesAnswer } from '../../analysis/report/ShownExamples.ts';
import { askWorker } from '../../platform/node/askWorker.ts';
import type { ExamplesRequest, FromExampleWorker } from '../../protocol/examples.ts';
import type { FromPage, ToPage } from '../../protocol/page.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { explainFailure, logFailure } from '../explainFailure.ts';
import type { Log } from '../ui/Log.ts';

export interface ExampleTools {
  /** The bundled worker that decodes images. */
  readonly script: string;
  readonly log: Log;
  /** Aborted when the page is closed. */
  readonly signal: AbortSignal;
}

type Wanted = Extract<FromPage, { type: 'show-examples' }>;

/**
 * Answers a page that asks for objects on their images. These are read and cut in a thread of this machine; the page gets the
 * pixels that it shows, and may read no file.
 */
export async function showExamples(
  { key, records }: Wanted,
  analysis: Analysis | null,
  { script, log, signal }: ExampleTools,
): Promise<ToPage> {
  const answer = (examples: ExamplesAnswer['examples']): ToPage => ({
    type: 'examples',
    key,
    examples,
  });
  if (analysis?.file.scheme !== 'file')
    return answer(vscode.l10n.t('Images are shown where the annotations lie on a disk.'));
  const { file, report, boxes } = analysis;
  const request: ExamplesRequest = {
    file: { path: file.fsPath },
    split: report.source.split,
    boxes,
    records,
    language: vscode.env.language,
  };
  try {
    const { examples } = await askWorker<FromExampleWorker>(script, request, { signal });
    return answer(examples);
  } catch (thrown) {
    const failure = asFailure(thrown);
    await logFailure(failure, log);
    return answer((await explainFailure(failure)).message);
  }
}
