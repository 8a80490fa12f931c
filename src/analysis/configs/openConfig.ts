import { baseReferences } from './bases.ts';
import { packagedConfig } from './packagedConfig.ts';
import type { ConfigBases, ConfigDocument } from './syntax/ConfigNode.ts';
import type { PythonParser } from './syntax/PythonParser.ts';
import { isPython, readConfig } from './syntax/readConfig.ts';

/** What lies around a config; the shell implements it. */
export interface ConfigSurroundings {
  /** Called for Python files only: the grammar is loaded at the first of them. */
  readonly python: () => Promise<PythonParser>;
  /**
   * The file that `file` names `reference`, a path relative to its own folder; null where it is not there or not the
   * user's to look at.
   */
  readonly neighbour: (file: string, reference: string) => Promise<NeighbourFile | null>;
  /** Files that were parsed before, by name: a scan of many configs meets the same bases again and again. */
  readonly parsed?: Map<string, ParsedFile>;
}

export interface ParsedFile {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
}

export interface NeighbourFile {
  readonly file: string;
  readonly text: string;
}

/** Frameworks nest three or four; more is a circle of different names. */
const DEEPEST = 12;

/**
 * The documents of a config with the files it builds on.
 *
 * @throws FailureError `config-unsupported`, `config-broken` for the file itself; a base that cannot be read is named
 *   in `bases.missing`
 */
export function openConfig(
  file: string,
  text: string,
  around: ConfigSurroundings,
): Promise<ConfigDocument[]> {
  return open({ file, text }, [], around);
}

async function open(
  { file, text }: NeighbourFile,
  above: readonly string[],
  around: ConfigSurroundings,
): Promise<ConfigDocument[]> {
  const opened: ConfigDocument[] = [];
  for (const document of await parsed({ file, text }, around)) {
    const bases = await basesOf(document, [...above, file], around);
    opened.push({ ...document, bases });
  }
  return opened;
}

async function parsed(
  { file, text }: NeighbourFile,
  around: ConfigSurroundings,
): Promise<readonly ConfigDocument[]> {
  const known = around.parsed?.get(file);
  if (known?.text === text) return known.documents;
  const documents = readConfig(file, text, isPython(file) ? await around.python() : null);
  around.parsed?.set(file, { text, documents });
  return documents;
}

async function basesOf(
  document: ConfigDocument,
  chain: readonly string[],
  around: ConfigSurroundings,
): Promise<ConfigBases> {
  const documents: ConfigDocument[] = [];
  const missing: string[] = [];
  for (const reference of baseReferences(document)) {
    const base = await openBase(reference, chain, around);
    if (base === null) missing.push(reference);
    else documents.push(...base);
  }
  return { documents, missing };
}

async function openBase(
  reference: string,
  chain: readonly string[],
  around: ConfigSurroundings,
): Promise<ConfigDocument[] | null> {
  const file = chain.at(-1) ?? '';
  if (chain.length > DEEPEST) return null;
  try {
    const found = packagedConfig(reference) ?? (await around.neighbour(file, reference));
    if (found === null || chain.includes(found.file)) return null;
    return await open(found, chain, around);
  } catch {
    // A broken base is told where it is opened itself; here it only means that its values are unknown.
    return null;
  }
}
