import * as vscode from 'vscode';
import { suggestions } from '../../analysis/configs/suggestions.ts';
import type { ConfigReader } from './ConfigReader.ts';
import { editOf } from './editOf.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** What a CodeLens does: writes the suggested values into the text of the editor, where undo takes them back. */
export async function applyHere(
  source: SuggestionSource,
  reader: ConfigReader,
  where: { readonly file: unknown; readonly path: unknown },
): Promise<boolean> {
  const recommendation = source.report?.recommendation;
  if (!(where.file instanceof vscode.Uri) || !recommendation) return false;
  const document = await vscode.workspace.openTextDocument(where.file);
  const { sites } = await reader.read(document);
  const found = suggestions(sites, recommendation).find(({ site }) => site.path === where.path);
  return found !== undefined && vscode.workspace.applyEdit(editOf(document, found.edits));
}
