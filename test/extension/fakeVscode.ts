// Replaces `vscode` (see vitest.config.ts) in tests that load parts of the extension, and records what it shows.

import fs from 'node:fs/promises';

interface Shown {
  readonly api: string;
  readonly text: string;
}

/** Every text that the editor was given since the last `forget`. */
export const shown: Shown[] = [];

export function forget(): void {
  shown.length = 0;
}

/** Keeps every string of what is given, however deep. */
function record(api: string, given: readonly unknown[]): void {
  for (const value of given)
    if (typeof value === 'string') shown.push({ api, text: value });
    else if (typeof value === 'object' && value !== null && !(value instanceof Uri))
      record(api, Object.values(value));
}

const recorder =
  (api: string) =>
  (...given: readonly unknown[]) => {
    record(api, given);
    return Promise.resolve();
  };

/** The parts of a row that are drawn. */
interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

interface InputBox extends Readonly<Record<string, unknown>> {
  readonly validateInput: (text: string) => unknown;
}

async function showQuickPick(rows: Promise<readonly Row[]>, options: object): Promise<void> {
  const drawn = (await rows).map(({ label, description, detail }) => [label, description, detail]);
  record('showQuickPick', [options, drawn]);
}

export const window = {
  showErrorMessage: recorder('showErrorMessage'),
  showInformationMessage: recorder('showInformationMessage'),
  showQuickPick,
  showInputBox: ({ validateInput, ...options }: InputBox) => {
    record('showInputBox', [options, validateInput('')]);
    return Promise.resolve();
  },
  showSaveDialog: (options: object) => {
    record('showSaveDialog', [options]);
    return Promise.resolve(new Uri('/data/saved.png'));
  },
  setStatusBarMessage: recorder('setStatusBarMessage'),
  /** Without a title, in a view, the task runs. */
  withProgress: ({ title }: { readonly title?: string }, task: () => Promise<unknown>) =>
    title === undefined ? task() : recorder('withProgress')(title),
  createStatusBarItem: () => ({
    text: '',
    tooltip: '',
    show() {
      record('StatusBarItem', [this.text, this.tooltip]);
    },
    hide: () => undefined,
    dispose: () => undefined,
  }),
  createOutputChannel: () => ({
    info: recorder('log'),
    error: recorder('log'),
    show: () => undefined,
    dispose: () => undefined,
  }),
};

export const commands = { executeCommand: recorder('executeCommand') };

export const env = { language: 'en', clipboard: { writeText: recorder('clipboard') } };

export const workspace = {
  textDocuments: [] as readonly object[],
  onDidChangeTextDocument: (listener: (event: ChangedText) => void) =>
    happened.textChanged.on(listener),
  onDidCloseTextDocument: (listener: (event: { readonly uri: Uri }) => void) =>
    happened.textClosed.on(listener),
  createFileSystemWatcher: () => ({
    onDidChange: happened.fileChanged.on,
    onDidCreate: () => new Disposable(),
    onDidDelete: () => new Disposable(),
    dispose: () => undefined,
  }),
  workspaceFolders: undefined,
  isTrusted: true,
  getWorkspaceFolder: ({ path }: Uri): object | undefined =>
    path.startsWith('/workspace/') ? {} : undefined,
  getConfiguration: () => ({
    get: <T>(_name: string, absent: T): T => absent,
    inspect: () => undefined,
  }),
  asRelativePath: (file: Uri | string) => (typeof file === 'string' ? file : file.path),
  fs: {
    stat: async ({ path }: Uri) => {
      const { size, mtimeMs } = await fs.stat(path);
      return { type: FileType.File, size, mtime: mtimeMs };
    },
    readFile: async ({ path }: Uri): Promise<Uint8Array> => fs.readFile(path),
    readDirectory: ({ path }: Uri): Promise<never> => Promise.reject(new Error(path)),
    writeFile: (file: Uri): Promise<void> => {
      record('writeFile', [file.path]);
      return Promise.resolve();
    },
  },
};

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) =>
    text.replaceAll(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};

export class Uri {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get scheme(): string {
    return 'file';
  }

  get fsPath(): string {
    return this.path;
  }

  static file(path: string): Uri {
    return new Uri(path);
  }

  static parse(text: string): Uri {
    return new Uri(text.replace('file://', ''));
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri([base.path, ...parts].join('/'));
  }

  toString(): string {
    return `file://${this.path}`;
  }
}

export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }

  dispose(): void {
    // Nothing is held.
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();

  readonly event = (listener: (value: T) => unknown): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class ThemeIcon {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }
}

export class ThemeColor extends ThemeIcon {}

export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;

  constructor(label: string, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export class Range {
  readonly start: unknown;
  /** What it was made of: two positions, or lines and characters. */
  readonly given: readonly unknown[];

  constructor(...given: readonly unknown[]) {
    this.start = given[0];
    this.given = given;
  }
}

export class CodeLens {
  readonly range: unknown;
  readonly command: { readonly title: string; readonly tooltip: string; readonly command?: string };

  constructor(range: unknown, command: CodeLens['command']) {
    this.range = range;
    this.command = command;
  }
}

export class CodeAction {
  readonly title: string;

  constructor(title: string) {
    this.title = title;
  }
}

export class Diagnostic {
  readonly range: unknown;
  readonly message: string;
  readonly severity: number;

  constructor(range: unknown, message: string, severity: number) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

/** What happened in the editor; tests fire it. */
class Fired<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  readonly on = (listener: (event: Event) => void): Disposable => {
    this.#listeners.add(listener);
    return new Disposable();
  };

  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

interface ChangedText {
  readonly document: { readonly uri: Uri };
  readonly contentChanges: readonly unknown[];
}

export const happened = {
  textChanged: new Fired<ChangedText>(),
  textClosed: new Fired<{ readonly uri: Uri }>(),
  fileChanged: new Fired<undefined>(),
};

/** The Problems panel: what is shown of each file. */
export const problems = new Map<string, readonly Diagnostic[]>();

export const languages = {
  createDiagnosticCollection: () => ({
    set: (file: Uri, found: readonly Diagnostic[]) => problems.set(file.toString(), found),
    delete: (file: Uri) => problems.delete(file.toString()),
    dispose: () => problems.clear(),
  }),
};

export class RelativePattern {
  readonly pattern: string;

  constructor(_base: Uri, pattern: string) {
    this.pattern = pattern;
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2 };
export const InputBoxValidationSeverity = { Info: 1, Warning: 2, Error: 3 };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const ProgressLocation = { Notification: 15 };
export const QuickPickItemKind = { Separator: -1, Default: 0 };
export const StatusBarAlignment = { Left: 1 };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1 };
export const CodeActionKind = { QuickFix: 'quickfix' };
