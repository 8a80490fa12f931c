import * as vscode from 'vscode';

const SAMPLE = 'longtail.coco.json';
const CONFIG = 'retinanet.yaml';

/** A copy of the bundled sample that the user may change; it lies with the extension's own data. */
export class Sample {
  readonly #from: vscode.Uri;
  readonly #to: vscode.Uri;

  constructor({ extensionUri, globalStorageUri }: vscode.ExtensionContext) {
    this.#from = vscode.Uri.joinPath(extensionUri, 'samples');
    this.#to = vscode.Uri.joinPath(globalStorageUri, 'sample');
  }

  /** The annotation file. */
  annotations(): Promise<vscode.Uri> {
    return this.#copy(SAMPLE);
  }

  async openConfig(): Promise<void> {
    await vscode.window.showTextDocument(await this.#copy(CONFIG), { preview: false });
  }

  /** What is there already stays: the user may have applied something to it. */
  async #copy(name: string): Promise<vscode.Uri> {
    const target = vscode.Uri.joinPath(this.#to, name);
    try {
      await vscode.workspace.fs.stat(target);
    } catch {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(this.#from, name), target);
    }
    return target;
  }
}
