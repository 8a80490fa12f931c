import * as vscode from 'vscode';
import { idOf } from './Analysis.ts';
import type { Analysis } from './Analysis.ts';

const KEY = 'analyses';
/** What a workspace remembers: older analyses give way. */
const MOST = 12;
const MOST_CHARACTERS = 4_000_000;

type StoredAnalysis = Omit<Analysis, 'file' | 'stale' | 'predictions'> & {
  readonly file: string;
  readonly predictions?: string | undefined;
};

interface Stored {
  readonly version: string;
  readonly analyses: readonly StoredAnalysis[];
}

/**
 * The analyses of a workspace, the one that is shown first. They are kept over reloads, for the version of the extension
 * that made them.
 */
export class AnalysisStore implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #version: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #analyses: readonly Analysis[];

  constructor(memory: vscode.Memento, version: string) {
    this.#memory = memory;
    this.#version = version;
    const stored = memory.get<Stored>(KEY);
    const kept = stored?.version === version ? stored.analyses : [];
    this.#analyses = kept.map(analysis => ({
      ...analysis,
      file: vscode.Uri.parse(analysis.file),
      predictions:
        analysis.predictions === undefined ? undefined : vscode.Uri.parse(analysis.predictions),
      stale: false,
    }));
  }

  /** The last used first. */
  get all(): readonly Analysis[] {
    return this.#analyses;
  }

  /** What the pages show. */
  get shown(): Analysis | null {
    return this.#analyses[0] ?? null;
  }

  withId(id: string): Analysis | null {
    return this.#analyses.find(analysis => idOf(analysis) === id) ?? null;
  }

  /** Puts an analysis in front, in place of an earlier one of the same file and detector. */
  async show(analysis: Analysis): Promise<void> {
    const id = idOf(analysis);
    const others = this.#analyses.filter(other => idOf(other) !== id);
    await this.#replace([analysis, ...others].slice(0, MOST));
  }

  async remove(id: string): Promise<void> {
    await this.#replace(this.#analyses.filter(analysis => idOf(analysis) !== id));
  }

  markStale(id: string, stale: boolean): void {
    if (this.withId(id)?.stale !== !stale) return;
    this.#analyses = this.#analyses.map(analysis =>
      idOf(analysis) === id ? { ...analysis, stale } : analysis,
    );
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #replace(analyses: readonly Analysis[]): Promise<void> {
    this.#analyses = analyses;
    this.#changed.fire();
    await this.#memory.update(KEY, this.#toStore());
  }

  #toStore(): Stored {
    let characters = 0;
    const analyses = this.#analyses
      .map(({ file, report, detector, split, boxes, training, predictions, stamp }) => ({
        file: file.toString(),
        report,
        detector,
        split,
        boxes,
        training,
        predictions: predictions?.toString(),
        stamp,
      }))
      .filter(analysis => (characters += JSON.stringify(analysis).length) <= MOST_CHARACTERS);
    return { version: this.#version, analyses };
  }
}
