import type { YoloSplit } from './YoloSet.ts';

/** What a `.data` file of Darknet names; paths are from where Darknet is started, which is not known. */
export interface DarknetData {
  readonly splits: readonly YoloSplit[];
  /** Path of the names of classes; null where it names none. */
  readonly names: string | null;
}

/** Darknet's own are `train` and `valid`; Datumaro writes what its subsets are called. */
const SPLITS = ['train', 'valid', 'val', 'test'];

/** Lines of `key = value`. */
export function readDarknetData(text: string): DarknetData {
  const values = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const equals = line.indexOf('=');
    if (equals > 0) values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  const splits = SPLITS.flatMap(name => {
    const list = values.get(name) ?? '';
    return list === '' ? [] : [{ name, entries: [list] }];
  });
  return { splits, names: values.get('names') ?? null };
}
