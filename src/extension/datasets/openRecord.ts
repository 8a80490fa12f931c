import path from 'node:path';
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

/** Opens the file that holds a record at its place; where the editor cannot open it, the image's id goes to the clipboard. */
export async function openRecord(tools: RecordTools, node: unknown): Promise<void> {
  if (!isDatasetNode(node) || node.kind !== 'record') return;
  const { analysis, record } = node;
  try {
    const place = await placeOf(tools, analysis, record);
    if (place === null) await copyId(record);
    else if ('entry' in place) await copyEntry(place, record);
    else
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place.uri), {
        selection: place.range,
      });
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}

async function placeOf(
  { recordLocationWorker }: RecordTools,
  { file, report }: Analysis,
  record: ProblemExample,
): Promise<vscode.Location | Entry | null> {
  const name = recordName(record);
  const isArchive = /\.(?:zip|tar|tgz|tar\.gz)$/i.test(file.path);
  if (name === null || (!isArchive && /\.gz$/i.test(file.path))) return null;
  const stamp = await stampOf(file);
  if (!isArchive && stamp !== null && stamp.size > LARGEST_DOCUMENT) return null;
  const request: LocationRequest = {
    file: await contentOf(file),
    format: report.source.format,
    record: name,
    split: report.source.split,
  };
  const { place } = await askWorker<FromLocationWorker>(recordLocationWorker, request);
  if (place === null) return null;
  const { start, end, entry } = place;
  if (entry !== undefined) return { entry, line: start.line + 1 };
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.Location(
    place.file === undefined ? file : await inSet(file, place.file),
    range,
  );
}

/** @param inside a path from the set's folder: the folder that was analyzed, or that of its main file */
async function inSet(set: vscode.Uri, inside: string): Promise<vscode.Uri> {
  if (path.isAbsolute(inside)) return set.with({ path: vscode.Uri.file(inside).path });
  const { type } = await vscode.workspace.fs.stat(set);
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  return vscode.Uri.joinPath(set, ...(isFolder ? [] : ['..']), inside);
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

/** What the editor cannot open, since it lies in an archive. */
interface Entry {
  readonly entry: string;
  /** From 1. */
  readonly line: number;
}

async function copyEntry({ entry, line }: Entry, record: ProblemExample): Promise<void> {
  const id = idOf(record);
  await vscode.env.clipboard.writeText(id);
  const text = vscode.l10n.t('In the archive: {0}, line {1}. Copied: {2}', entry, line, id);
  flashStatus('file-zip', text, 10_000);
}

function idOf({ image, annotation, category }: ProblemExample): string {
  return String(image ?? annotation ?? category);
}

async function copyId(record: ProblemExample): Promise<void> {
  const id = idOf(record);
  await vscode.env.clipboard.writeText(id);
  const text = vscode.l10n.t('The editor cannot open this place. Copied: {0}', id);
  flashStatus('clippy', text, 6000);
}
