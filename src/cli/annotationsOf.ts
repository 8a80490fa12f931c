import fs from 'node:fs';
import path from 'node:path';
import type { ConfigDocument } from '../analysis/configs/syntax/ConfigNode.ts';
import { findAnnotations } from '../tasks/findAnnotations.ts';
import type { Environment } from './Environment.ts';
import { onePositional } from './options/readArguments.ts';
import { readConfig } from './readConfig.ts';

/**
 * The annotation file that is named, else the one that the config trains on.
 *
 * @param what the file is for messages: `the annotation file to analyze`
 * @throws FailureError `arguments`, `config-no-annotations`
 */
export async function annotationFile(
  positionals: readonly string[],
  { what, config }: { readonly what: string; readonly config: string | undefined },
  environment: Environment,
): Promise<string> {
  if (positionals.length > 0 || config === undefined) return onePositional(positionals, what);
  const { documents } = await readConfig(config, environment);
  return annotationsOf(config, documents, environment);
}

/**
 * The annotation file that a config trains on, which is told. Frameworks take a relative path from where they are started:
 * the working folder comes first, then the config's own folder, then those between the two.
 *
 * @throws FailureError `config-no-annotations`
 */
export async function annotationsOf(
  config: string,
  documents: readonly ConfigDocument[],
  { logError }: Pick<Environment, 'logError'>,
): Promise<string> {
  const { annotationsIn } = await import('../platform/node/configTools.ts');
  const folders = foldersAround(config);
  const find = async (text: string) => {
    const places = path.isAbsolute(text) ? [text] : folders.map(folder => path.join(folder, text));
    return places.find(isFile) ?? null;
  };
  const found = await findAnnotations(config, annotationsIn(documents), find, config);
  const [first, ...others] = found;
  const file = first?.file ?? '';
  const more = others.length > 0 ? `, the first of ${found.length} that it names` : '';
  logError(`${config} trains on ${file} (line ${first?.reference.line})${more}: that is analyzed.`);
  return file;
}

function foldersAround(config: string): readonly string[] {
  const folders = [path.relative('', '.')];
  const own = path.dirname(config);
  for (let folder = own; ; folder = path.dirname(folder)) {
    folders.push(folder);
    const above = path.relative('.', path.dirname(folder));
    if (above === '' || above.startsWith('..') || path.isAbsolute(above)) return folders;
  }
}

function isFile(place: string): boolean {
  return fs.statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}
