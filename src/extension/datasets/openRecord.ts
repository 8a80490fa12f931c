import * as vscode from 'vscode';
import type { ProblemExample } from '../../analysis/dataset/Dataset.ts';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { FromLocationWorker, LocationRequest } from '../../protocol/recordLocation.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { stampOf } from '../analysis/fileStamp.ts';
import { contentOf } from '../analysis/requestContent.ts';
import { askWorker } from '../../platform/node/askWorker.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { flashStatus } from '../ui/StatusEntry.ts';
import { isDatasetNode } from './DatasetNode.ts';

/** The editor hands no larger document to extensions. */
const LARGEST_DOCUMENT = 50 * 1024 * 1024;

export interface RecordTools {
  /** The bundled worker that finds records. */
  readonly recordLocationWorker: string;
  readonly log: Log;
}

/** Opens the file at a record; where the editor cannot open it, the image's id goes to the clipboard. */
export async function openRecord(tools: RecordTools, node: unknown): Promise<void> {
  if (!isDatasetNode(node) || node.kind !== 'record') return;
  const { analysis, record } = node;
  try {
    const range = await rangeOf(tools, analysis, record);
    if (range === null) await copyId(record);
    else
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(analysis.file), {
        selection: range,
      });
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}

async function rangeOf(
  { recordLocationWorker }: RecordTools,
  { file, report }: Analysis,
  record: ProblemExample,
): Promise<vscode.Range | null> {
  const name = recordName(record);
  if (name === null || /\.gz$/i.test(file.path)) return null;
  const stamp = await stampOf(file);
  if (stamp !== null && stamp.size > LARGEST_DOCUMENT) return null;
  const request: LocationRequest = {
    file: await contentOf(file),
    format: report.source.format,
    record: name,
  };
  const { place } = await askWorker<FromLocationWorker>(recordLocationWorker, request);
  if (place === null) return null;
  const { start, end } = place;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function recordName({
  annotation,
  image,
  category,
}: ProblemExample): LocationRequest['record'] | null {
  if (annotation !== undefined) return { section: 'annotations', id: annotation };
  if (image !== undefined) return { section: 'images', id: image };
  return category === undefined ? null : { section: 'categories', id: category };
}

async function copyId({ image, annotation, category }: ProblemExample): Promise<void> {
  const id = String(image ?? annotation ?? category);
  await vscode.env.clipboard.writeText(id);
  const text = vscode.l10n.t('The editor cannot open this place. Copied: {0}', id);
  flashStatus('clippy', text, 6000);
}
