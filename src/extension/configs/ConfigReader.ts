import * as vscode from 'vscode';
import type { FocalLossSite } from '../../analysis/configs/FocalLossSite.ts';
import { mayHoldFocalLoss } from '../../analysis/configs/mayHoldFocalLoss.ts';
import type { ConfigDocument } from '../../analysis/configs/syntax/ConfigNode.ts';
import { isConfigExtension } from '../../analysis/configs/syntax/configExtensions.ts';
import { editorSurroundings } from './editorSurroundings.ts';

export interface ReadConfig {
  readonly documents: readonly ConfigDocument[];
  readonly sites: readonly FocalLossSite[];
}

const NOTHING: ReadConfig = { documents: [], sites: [] };
/** Hints are for configs; what is longer is data, or code that nobody configures. */
const LONGEST = 200_000;

/** The configs in the editor, each read once a version. */
export class ConfigReader {
  readonly #read = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly config: Promise<ReadConfig> }
  >();

  /** Nothing for what is no config, or cannot be parsed while it is being typed. */
  read(document: vscode.TextDocument): Promise<ReadConfig> {
    const { version } = document;
    const known = this.#read.get(document);
    if (known?.version === version) return known.config;
    const config = read(document).catch(() => NOTHING);
    this.#read.set(document, { version, config });
    return config;
  }
}

async function read(document: vscode.TextDocument): Promise<ReadConfig> {
  const text = document.getText();
  const extension = /\.([^./]+)$/.exec(document.uri.path)?.[1]?.toLowerCase() ?? '';
  if (!isConfigExtension(extension) || text.length > LONGEST) return NOTHING;
  if (!mayHoldFocalLoss(text)) return NOTHING;
  const name = vscode.workspace.asRelativePath(document.uri);
  const { focalLossSitesIn, openConfig } = await import('../../node/configTools.ts');
  const documents = await openConfig(name, text, editorSurroundings(document.uri));
  return { documents, sites: focalLossSitesIn(documents) };
}
