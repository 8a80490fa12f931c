import { asFailure, fail } from '../../contract/failures/Failure.ts';
import { baseReferences } from './bases.ts';
import type { ConfigBases, ConfigDocument } from '../syntax/ConfigNode.ts';
import type { PythonParser } from '../syntax/python/PythonParser.ts';
import { isPython, readConfig } from '../syntax/readConfig.ts';

/** What lies around a config; the shell implements it. */
export interface ConfigHost {
  /** Called for Python files only: the grammar is loaded at the first of them. */
  readonly python: () => Promise<PythonParser>;
  /**
   * The file that `file` means by `reference`; null where it is not the user's to look at. One file has one name, by which
   * it is recognised.
   */
  readonly locate: (file: string, reference: string) => Promise<string | null>;
  /**
   * The text of a located file; null where it is not there.
   *
   * @throws FailureError where it is no file to read: a device, a folder, or too large
   */
  readonly read: (file: string) => Promise<string | null>;
  /**
   * A config of an installed package, which lies outside of the workspace and is not looked for; null for other references.
   */
  readonly packaged?: (
    reference: string,
  ) => { readonly file: string; readonly text: string } | null;
  /** Files that were parsed before, by name: a scan of many configs meets the same bases again and again. */
  readonly parsed?: Map<string, ParsedFile>;
}

export interface ParsedFile {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
}

/** Frameworks nest three or four; more is a circle of different names. */
const DEEPEST = 12;

/** Files that a config may build on, found or not, and characters of all of them; frameworks take a handful of pages. */
const MOST_FILES = 64;
const MOST_CHARACTERS = 2_000_000;

/** One config on its way to be read with all that it builds on. */
interface Opening {
  readonly file: string;
  readonly host: ConfigHost;
  /** What each file holds; null where it cannot be read, and while it is being opened. */
  readonly opened: Map<string, readonly ConfigDocument[] | null>;
  /** Files whose bases are being opened. */
  readonly inside: Set<string>;
  characters: number;
}

/**
 * The documents of a config with the files it builds on. Each file is read once, however many build on it: those that do
 * share its documents.
 *
 * @throws FailureError `config-unsupported`, `config-broken` for the file itself; a base that is not there or broken is
 *   named in `bases.missing`; `config-too-many-bases`, or what `read` throws
 */
export async function openConfig(
  file: string,
  text: string,
  host: ConfigHost,
): Promise<ConfigDocument[]> {
  const opened = new Map([[file, null]]);
  const opening = { file, host, opened, inside: new Set<string>(), characters: text.length };
  return open({ file, text }, 1, opening);
}

async function open(
  { file, text }: { readonly file: string; readonly text: string },
  depth: number,
  opening: Opening,
): Promise<ConfigDocument[]> {
  const documents: ConfigDocument[] = [];
  opening.inside.add(file);
  try {
    for (const document of await parsed(file, text, opening.host)) {
      const bases = await basesOf(document, depth, opening);
      documents.push({ ...document, bases });
    }
    return documents;
  } finally {
    opening.inside.delete(file);
  }
}

async function parsed(
  file: string,
  text: string,
  host: ConfigHost,
): Promise<readonly ConfigDocument[]> {
  const known = host.parsed?.get(file);
  if (known?.text === text) return known.documents;
  const documents = readConfig(file, text, isPython(file) ? await host.python() : null);
  host.parsed?.set(file, { text, documents });
  return documents;
}

async function basesOf(
  document: ConfigDocument,
  depth: number,
  opening: Opening,
): Promise<ConfigBases> {
  const references = new Set(baseReferences(document));
  if (references.size > MOST_FILES) refuse(opening);
  const documents = new Set<ConfigDocument>();
  const missing: string[] = [];
  const circular: string[] = [];
  const partial: string[] = [];
  for (const reference of references) {
    const base = await openBase(document.file, reference, { depth, opening });
    if (base === 'circle') circular.push(reference);
    if (base === 'circle' || base === null) missing.push(reference);
    else for (const found of base) documents.add(found);
    if (base !== null && opening.host.packaged?.(reference)) partial.push(reference);
  }
  return {
    documents: [...documents],
    missing,
    ...(circular.length > 0 && { circular }),
    ...(partial.length > 0 && { partial }),
  };
}

async function openBase(
  from: string,
  reference: string,
  { depth, opening }: { readonly depth: number; readonly opening: Opening },
): Promise<readonly ConfigDocument[] | 'circle' | null> {
  const { opened, host, inside } = opening;
  const packaged = host.packaged?.(reference);
  const file = packaged?.file ?? (await host.locate(from, reference));
  if (file === null || depth > DEEPEST) return null;
  if (inside.has(file)) return 'circle';
  const known = opened.get(file);
  if (known !== undefined) return known;
  if (opened.size > MOST_FILES) refuse(opening);
  opened.set(file, null);
  const text = packaged?.text ?? (await host.read(file));
  if (text === null) return null;
  const documents = await openCounted({ file, text }, depth + 1, opening);
  opened.set(file, documents);
  return documents;
}

async function openCounted(
  base: { readonly file: string; readonly text: string },
  depth: number,
  opening: Opening,
): Promise<readonly ConfigDocument[] | null> {
  opening.characters += base.text.length;
  if (opening.characters > MOST_CHARACTERS) refuse(opening);
  return openUnlessBroken(base, depth, opening);
}

/** A broken base is told where it is opened itself; here it only means that its values are unknown. */
async function openUnlessBroken(
  base: { readonly file: string; readonly text: string },
  depth: number,
  opening: Opening,
): Promise<readonly ConfigDocument[] | null> {
  try {
    return await open(base, depth, opening);
  } catch (error) {
    const { code } = asFailure(error);
    if (code === 'config-broken' || code === 'config-unsupported') return null;
    throw error;
  }
}

function refuse({ file }: Opening): never {
  return fail({
    code: 'config-too-many-bases',
    file,
    files: MOST_FILES,
    megabytes: MOST_CHARACTERS / 1e6,
  });
}
