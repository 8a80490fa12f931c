import * as vscode from 'vscode';
import { mightContainFocalLoss } from '../../analysis/configs/mightContainFocalLoss.ts';
import { MIGHT_BUILD_ON_OTHERS } from '../../analysis/configs/tree/bases.ts';
import { annotationsNear } from './annotationsNear.ts';
import { editorConfigHost } from './editorConfigHost.ts';
import { factsOf } from './factsOf.ts';
import { scanConfigs } from './scanConfigs.ts';
import { configWorker } from './sharedConfigWorker.ts';

/** A config of the workspace whose detector can be read. */
export interface ConfigWithData {
  readonly config: vscode.Uri;
  /** The annotations that it trains on, where it names some that are there. */
  readonly dataset: vscode.Uri | null;
}

/** Configs that are read for one question: each takes some hundredths of a second. */
const MOST = 200;
/** The same before an analysis, for which nobody wants to wait. */
const MOST_BEFORE_ANALYSIS = 40;

/** The configs of the workspace to analyze with, by path, without those that others build on. */
export async function configsWithData(): Promise<readonly ConfigWithData[]> {
  return readConfigs(await textsOf(isConfig), MOST);
}

/**
 * The configs that name a dataset, or build on one that does. Of very many configs only those that name it themselves are
 * looked at.
 */
export async function configsNaming(dataset: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const name = dataset.path.split('/').at(-1) ?? '';
  const texts = await textsOf(text => isConfig(text) || text.includes(name));
  const naming = texts.filter(({ text }) => text.includes(name));
  if (naming.length === 0) return [];
  const asked = texts.length > MOST_BEFORE_ANALYSIS ? naming : texts;
  const found = await readConfigs(asked, MOST_BEFORE_ANALYSIS);
  return found
    .filter(one => one.dataset?.toString() === dataset.toString())
    .map(({ config }) => config);
}

interface Text {
  readonly file: vscode.Uri;
  readonly text: string;
}

async function textsOf(isWanted: (text: string) => boolean): Promise<readonly Text[]> {
  const texts = await scanConfigs<Text | null>(
    async (file, text) => (isWanted(text) ? { file, text } : null),
    null,
  );
  return texts.filter(text => text !== null);
}

/** Files that set up a detector, themselves or by what they build on; no annotations. */
function isConfig(text: string): boolean {
  return mightContainFocalLoss(text) && !/"annotations"\s*:\s*\[/.test(text);
}

async function readConfigs(texts: readonly Text[], most: number): Promise<ConfigWithData[]> {
  const read = await Promise.all(texts.slice(0, most).map(readConfig));
  const found = read.filter(one => one !== null);
  const shared = new Set(found.flatMap(({ bases }) => bases));
  return found
    .filter(({ config }) => !shared.has(vscode.workspace.asRelativePath(config)))
    .map(({ config, dataset }) => ({ config, dataset }));
}

/** Null for what cannot be read, and for what sets up no detector. */
async function readConfig({
  file,
  text,
}: Text): Promise<(ConfigWithData & { readonly bases: readonly string[] }) | null> {
  try {
    const facts = await factsOf(file);
    if (facts.dynamic === null && !('setup' in facts.detector)) return null;
    const bases = await basesOf(file, text);
    return { config: file, dataset: await annotationsNear(file, facts), bases };
  } catch {
    return null;
  }
}

async function basesOf(file: vscode.Uri, text: string): Promise<readonly string[]> {
  if (!MIGHT_BUILD_ON_OTHERS.test(text)) return [];
  const name = vscode.workspace.asRelativePath(file);
  return configWorker().ask({ kind: 'bases', file: name, text }, editorConfigHost(file));
}
