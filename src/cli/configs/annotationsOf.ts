import fs from 'node:fs';
import path from 'node:path';
import type { ConfigDocument } from '../../analysis/configs/syntax/ConfigNode.ts';
import { findAnnotations } from '../../tasks/findAnnotations.ts';
import type { Environment } from '../Environment.ts';

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
  const { annotationsIn } = await import('../../platform/node/configTools.ts');
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

/** Where a relative path of a config may be meant from: the working folder, the config's own, and those between the two. */
export function foldersAround(config: string): readonly string[] {
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
