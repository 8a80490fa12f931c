import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzFile } from './FuzzTarget.ts';
import { assertRule } from './Violation.ts';

/** The arguments of a command, and what its folder holds other than regular files. */
export interface CommandLine {
  readonly arguments: readonly string[];
  /** Symbolic links: name and target. */
  readonly links?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  /** Named pipes without a writer. */
  readonly pipes?: readonly string[];
}

const OPTIONS = {
  config: { type: 'string' },
  output: { type: 'string', short: 'o' },
  predictions: { type: 'string' },
  write: { type: 'boolean' },
} as const;

/** A scratch folder for one command at a time, compared before and after. */
export class CommandFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws Violation where the command changed a file that it was not asked to write */
  async within(
    command: CommandLine,
    files: readonly FuzzFile[],
    run: () => Promise<number>,
  ): Promise<number> {
    fs.rmSync(this.#folder, { recursive: true, force: true });
    fs.mkdirSync(this.#folder, { recursive: true });
    const before = process.cwd();
    process.chdir(this.#folder);
    try {
      put(command, files);
      const old = contents('.');
      const code = await run();
      assertUntouched(command.arguments, { old, now: contents('.'), code });
      return code;
    } finally {
      process.chdir(before);
    }
  }
}

function put(
  { links = {}, folders = [], pipes = [] }: CommandLine,
  files: readonly FuzzFile[],
): void {
  const others = new Set([...Object.keys(links), ...folders, ...pipes]);
  for (const { name, bytes } of files) {
    if (others.has(name)) continue;
    fs.mkdirSync(path.dirname(name), { recursive: true });
    fs.writeFileSync(name, bytes);
  }
  for (const folder of folders) fs.mkdirSync(folder, { recursive: true });
  for (const [name, target] of Object.entries(links))
    if (!fs.existsSync(name)) fs.symlinkSync(target, name);
  for (const pipe of pipes) if (!fs.existsSync(pipe)) execFileSync('mkfifo', [pipe]);
}

/** Content of every file below a folder by path; of a link, its target. */
function contents(folder: string): Map<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map(entry => {
      const place = path.join(entry.parentPath, entry.name);
      if (entry.isSymbolicLink()) return [place, `link to ${fs.readlinkSync(place)}`];
      return [place, entry.isFile() ? fs.readFileSync(place, 'utf8') : 'no file'];
    }),
  );
}

interface Change {
  readonly old: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
  readonly code: number;
}

/** A command may change the one file that it was asked to write, and only where it succeeds. */
function assertUntouched(args: readonly string[], { old, now, code }: Change): void {
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    place => old.get(place) !== now.get(place),
  );
  if (changed.length === 0) return;
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, strict: false });
  const [command, ...inputs] = positionals;
  const written = command === 'apply' && values.write ? values.config : values.output;
  const list = changed.join(', ');
  assertRule(code < 2, 'a failure changes files', () => list);
  assertRule(changed.length === 1, 'a command changes several files', () => list);
  assertRule(typeof written === 'string', 'a command changes a file unasked', () => list);
  if (command === 'apply') return;
  const read = [...inputs, values.config, values.predictions].map(String);
  assertRule(
    !read.some(input => path.normalize(input) === changed[0]),
    'a report takes the place of what it was made from',
    () => list,
  );
}
