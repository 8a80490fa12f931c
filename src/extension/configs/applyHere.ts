import * as vscode from 'vscode';
import { suggestions } from '../../analysis/configs/hints/suggestions.ts';
import type { ConfigReader } from './ConfigReader.ts';
import { editOf } from './editOf.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** What a CodeLens does: writes the suggested values into the text of the editor, where undo takes them back. */
export async function applyHere(
  source: SuggestionSource,
  reader: ConfigReader,
  argument: unknown,
): Promise<boolean> {
  const recommendation = source.report?.recommendation;
  const { file, path } = (argument ?? {}) as { file?: unknown; path?: unknown };
  if (!(file instanceof vscode.Uri) || !recommendation) return false;
  const document = await vscode.workspace.openTextDocument(file);
  const { sites } = await reader.read(document);
  const found = suggestions(sites, recommendation).find(({ site }) => site.path === path);
  return found !== undefined && vscode.workspace.applyEdit(editOf(document, found.edits));
}
