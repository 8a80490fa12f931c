import * as vscode from 'vscode';
import { CONFIG_EXTENSIONS } from '../../analysis/configs/syntax/configExtensions.ts';
import { textOf } from './editorConfigHost.ts';

export const CONFIG_FILES = `**/*.{${CONFIG_EXTENSIONS.filter(end => end !== 'txt').join(',')}}`;
/** A dataset in YOLO's format has a text for every image; NVIDIA TAO's specs go by such names. */
const SPECS = '**/*{spec,train,retinanet,yolo,tao,tlt}*.txt';
const ELSEWHERE = '**/{node_modules,.git,dist,out,build,site-packages}/**';
const MOST_FILES = 2000;
const MOST_SPECS = 100;
/** Configs are small; what is larger holds data. */
const LARGEST_CONFIG = 512 * 1024;

/** The files of the workspace that may be configs, by path. */
export async function findConfigs(): Promise<vscode.Uri[]> {
  const files = [
    ...(await vscode.workspace.findFiles(CONFIG_FILES, ELSEWHERE, MOST_FILES)),
    ...(await vscode.workspace.findFiles(SPECS, ELSEWHERE, MOST_SPECS)),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The editor's text where the file is open, else the file's; nothing of what is too large. */
export async function readConfigText(file: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(file);
  return size > LARGEST_CONFIG ? '' : textOf(file);
}
