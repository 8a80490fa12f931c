import * as vscode from 'vscode';
import { isAlike } from '../../analysis/configs/isAlike.ts';
import { mightContainFocalLoss } from '../../analysis/configs/mightContainFocalLoss.ts';
import type { ConfigAnswers } from '../../protocol/configs.ts';
import { editorConfigHost } from '../configs/editorConfigHost.ts';
import { configWorker } from '../configs/sharedConfigWorker.ts';
import type { Candidate } from './Candidate.ts';
import { scanConfigs } from '../configs/scanConfigs.ts';

/** Every place in the workspace's config files that holds focal-loss parameters, by path. */
export async function findCandidates(): Promise<Candidate[]> {
  const found = await scanConfigs(scan, NOTHING);
  const builtOn = new Map<string, number>();
  for (const base of found.flatMap(({ bases }) => bases))
    builtOn.set(base, (builtOn.get(base) ?? 0) + 1);
  return found
    .flatMap(({ candidates }) => candidates)
    .map(candidate => ({
      ...candidate,
      sharedBy: builtOn.get(vscode.workspace.asRelativePath(candidate.file)) ?? 0,
    }));
}

/** What one file holds. */
interface Scanned {
  readonly candidates: readonly Candidate[];
  /** Names of the files that it builds on. */
  readonly bases: readonly string[];
}

const NOTHING: Scanned = { candidates: [], bases: [] };

async function scan(file: vscode.Uri, text: string): Promise<Scanned> {
  if (!mayBeConfig(text)) return NOTHING;
  const losses = await lossesOf(file, text);
  return { candidates: candidatesOf(file, losses), bases: losses.bases };
}

/** Each focal loss of a config and, where they can take one pair, all of them together; who builds on it is not looked for. */
export function candidatesOf(
  file: vscode.Uri,
  { sites, left }: Pick<ConfigAnswers['losses'], 'sites' | 'left'>,
): Candidate[] {
  const [first, ...others] = sites;
  const all = first && isAlike(sites) ? [[first, ...others] as const] : [];
  const each = sites.map(site => [site] as const);
  return [...each, ...all].map(some => ({ file, sites: some, left, sharedBy: 0 }));
}

/** The focal losses of a config, or why there are none. @throws FailureError when the text cannot be parsed */
export function lossesOf(file: vscode.Uri, text: string): Promise<ConfigAnswers['losses']> {
  const name = vscode.workspace.asRelativePath(file);
  const question = { kind: 'losses', file: name, text, data: null } as const;
  return configWorker().ask(question, editorConfigHost(file));
}

/** Spares the parser everything without a focal loss, and annotation files with such a class name. */
function mayBeConfig(text: string): boolean {
  return (
    mightContainFocalLoss(text) && !(/"annotations"\s*:/.test(text) && /"images"\s*:/.test(text))
  );
}
