import fs from 'node:fs';
import path from 'node:path';
import type { FuzzFile, FuzzInput } from './FuzzTarget.ts';

/** The inputs of a folder by name: each file, and each folder as an input of several files. */
export function readCorpus(folder: string): Map<string, FuzzInput> {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder).toSorted() : [];
  return new Map(entries.map(entry => [entry, readInput(path.join(folder, entry))]));
}

/** An input written by `writeInput`: a file, or a folder whose main file is named `main`. */
export function readInput(place: string): FuzzInput {
  if (!fs.statSync(place).isDirectory())
    return [{ name: `main${endOf(place)}`, bytes: new Uint8Array(fs.readFileSync(place)) }];
  const [first, ...others] = filesBelow(place).toSorted(
    (one, other) => Number(isMain(other)) - Number(isMain(one)),
  );
  if (first === undefined) throw new Error(`${place} holds no file`);
  return [first, ...others];
}

/** Writes an input of one file as a file, of several as a folder; returns its path. */
export function writeInput(folder: string, name: string, input: FuzzInput): string {
  const [{ name: main, bytes }] = input;
  const place = path.join(folder, input.length > 1 ? name : name + endOf(main));
  fs.rmSync(place, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  if (input.length === 1) fs.writeFileSync(place, bytes);
  else for (const file of input) writeFile(path.join(place, file.name), file.bytes);
  return place;
}

function writeFile(place: string, bytes: Uint8Array): void {
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, bytes);
}

function filesBelow(folder: string): FuzzFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => fs.statSync(path.join(folder, name)).isFile())
    .toSorted()
    .map(name => ({
      name: name.split(path.sep).join('/'),
      bytes: new Uint8Array(fs.readFileSync(path.join(folder, name))),
    }));
}

/** `.json.gz` of a name. */
function endOf(name: string): string {
  return /\.(?:json\.)?\w+$/.exec(name)?.[0] ?? '';
}

function isMain({ name }: FuzzFile): boolean {
  return path.posix.basename(name).startsWith('main.');
}
