import type * as vscode from 'vscode';
import type { Report } from '../../analysis/report/Report.ts';

/** The last analysis of a workspace. */
export interface Remembered {
  /** URI of the analyzed file. */
  readonly file: string;
  readonly report: Report;
}

const KEY = 'lastAnalysis';

/** Keeps the last report of a workspace over reloads, for the version of the extension that made it. */
export class RememberedReport {
  readonly #memory: vscode.Memento;
  readonly #version: string;

  constructor(memory: vscode.Memento, version: string) {
    this.#memory = memory;
    this.#version = version;
  }

  read(): Remembered | null {
    const stored = this.#memory.get<Remembered & { version: string }>(KEY);
    return stored?.version === this.#version ? stored : null;
  }

  async write(remembered: Remembered): Promise<void> {
    await this.#memory.update(KEY, { ...remembered, version: this.#version });
  }
}
