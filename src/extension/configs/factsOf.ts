import * as vscode from 'vscode';
import type { ConfigAnswers } from '../../protocol/configs.ts';
import { editorConfigHost, isThere, type EditorHostOptions, textOf } from './editorConfigHost.ts';
import { allowOutside } from './outsideFiles.ts';
import { configWorker } from './sharedConfigWorker.ts';

export type FactsOfConfig = ConfigAnswers['facts'];

/** Files that a config builds on, one after the other; each may name another. */
const MOST_ASKED = 12;

/** What a config says of itself, as the editor holds it and its bases. @throws FailureError where it cannot be read */
export async function factsOf(
  file: vscode.Uri,
  options: EditorHostOptions = {},
): Promise<FactsOfConfig> {
  const question = {
    kind: 'facts',
    file: vscode.workspace.asRelativePath(file),
    text: await textOf(file),
  } as const;
  return configWorker().ask(question, editorConfigHost(file, options));
}

/** The same; where it builds on files outside of the workspace, the user is asked whether they may be read. */
export async function factsWithBases(file: vscode.Uri): Promise<FactsOfConfig> {
  for (let asked = 0; ; asked++) {
    const outside: vscode.Uri[] = [];
    const facts = await factsOf(file, { outside });
    const there = await firstThere(outside);
    if (there === undefined || asked === MOST_ASKED) return facts;
    if (!(await allowOutside(facts.file, there))) return facts;
  }
}

async function firstThere(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const file of files) if (await isThere(file)) return file;
  return undefined;
}
