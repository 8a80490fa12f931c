import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';

/** A folder of its own for one test. */
export class TemporaryFolder implements vscode.Disposable {
  readonly #path = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-test-'));

  get uri(): vscode.Uri {
    return vscode.Uri.file(this.#path);
  }

  write(name: string, content: string | Uint8Array): vscode.Uri {
    const file = path.join(this.#path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return vscode.Uri.file(file);
  }

  dispose(): void {
    fs.rmSync(this.#path, { recursive: true, force: true });
  }
}

export const readText = (file: vscode.Uri) => fs.readFileSync(file.fsPath, 'utf8');
