import * as vscode from 'vscode';
import { RUNS_CONTEXT } from '../contributions.ts';
import type { RunSource, StoredRun } from './StoredRun.ts';

/** With the number of its shape: what another version kept otherwise is not looked at. */
const KEY = 'runs@1';
/** Sources that a workspace remembers. */
const MOST = 200;

/** The user's own runs, kept with the workspace; the last added last. */
export class RunStore {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#tell();
  }

  get all(): readonly StoredRun[] {
    return this.#memory.get<readonly StoredRun[]>(KEY, []);
  }

  /** Those that may be learned from together. */
  of(basis: string): readonly StoredRun[] {
    return this.all.filter(run => run.basis === basis);
  }

  /** A file or a plan that is added again takes the place of what was read of it before, and pilots that of earlier ones. */
  async add(run: Omit<StoredRun, 'id'>): Promise<void> {
    const others = this.all.filter(
      known => known.basis !== run.basis || !isSameSource(known.source, run.source),
    );
    const id = String(1 + Math.max(0, ...others.map(known => Number(known.id))));
    await this.#keep([...others, { ...run, id }].slice(-MOST));
  }

  /** @param line of the only run to remove from a file; all where it is left out */
  async remove(id: string, line?: number | null): Promise<void> {
    const left = this.all.flatMap(run => {
      if (run.id !== id) return [run];
      const rest = line === undefined ? null : withoutLine(run.source, line);
      return rest === null ? [] : [{ ...run, source: rest }];
    });
    await this.#keep(left);
  }

  async #keep(runs: readonly StoredRun[]): Promise<void> {
    await this.#memory.update(KEY, runs);
    this.#tell();
  }

  /** What removes runs is offered where there are any. */
  #tell(): void {
    void vscode.commands.executeCommand('setContext', RUNS_CONTEXT, this.all.length > 0);
  }
}

function isSameSource(one: RunSource, other: RunSource): boolean {
  if (one.kind === 'pilot' || other.kind === 'pilot') return one.kind === other.kind;
  if (one.kind === 'typed' || other.kind === 'typed') return false;
  return one.kind === other.kind && one.uri === other.uri;
}

/** Null where nothing is left. */
function withoutLine(source: RunSource, line: number | null): RunSource | null {
  if (source.kind !== 'file') return null;
  const records = source.file.records.filter(({ place }) => place.line !== line);
  return records.length === 0 ? null : { ...source, file: { ...source.file, records } };
}
