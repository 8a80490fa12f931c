import type { FileTree } from '../../contract/sources/FileTree.ts';
import { decodeText } from '../kit/decodeText.ts';

const ITEM = /item\s*\{([^{}]*)\}/g;
const ID = /\bid\s*:\s*(\d+)/;
const NAMES = [/\bdisplay_name\s*:\s*(["'])(.*?)\1/, /\bname\s*:\s*(["'])(.*?)\1/];

/** Names by number of the first label map (`*.pbtxt`) of a folder; empty where there is none. */
export async function labelNames(
  folder: FileTree | undefined,
): Promise<ReadonlyMap<number, string>> {
  const entries = (await folder?.list('')) ?? [];
  const map = entries.find(({ name, kind }) => kind === 'file' && /\.pbtxt$/i.test(name));
  const bytes = map && (await folder?.read(map.name));
  return new Map(bytes ? itemsIn(decodeText(bytes, true)) : []);
}

function* itemsIn(text: string): Generator<[number, string]> {
  for (const [, item = ''] of text.matchAll(ITEM)) {
    const id = ID.exec(item)?.[1];
    const name = NAMES.map(pattern => pattern.exec(item)?.[2]).find(found => found !== undefined);
    if (id !== undefined && name !== undefined) yield [Number(id), name];
  }
}
