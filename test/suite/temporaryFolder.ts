import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';

/** A folder of its own for one test. */
export class TemporaryFolder implements vscode.Disposable {
  readonly #path = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-test-'));

  write(name: string, text: string): vscode.Uri {
    const file = path.join(this.#path, name);
    fs.writeFileSync(file, text);
    return vscode.Uri.file(file);
  }

  dispose(): void {
    fs.rmSync(this.#path, { recursive: true, force: true });
  }
}

export const readText = (file: vscode.Uri) => fs.readFileSync(file.fsPath, 'utf8');
