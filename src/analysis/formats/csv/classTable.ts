import type { FileTree } from '../../contract/sources/FileTree.ts';
import { decodeText } from '../kit/decodeText.ts';
import { numberIn } from '../kit/numberIn.ts';
import { CsvRows, TableProblem } from '../kit/tables/CsvRows.ts';

/** As keras-retinanet's examples call it. */
const FILE = /^(?:classes|class[_-]?mapping|mapping)\.csv$/i;
const MOST_BYTES = 1 << 20;

/**
 * The classes of keras-retinanet's second table, `name,number` a line, by the number of each: it trains on all that are listed
 * there, used or not (keras-retinanet c841da2, `csv_generator.py`, `_read_classes`).
 *
 * @param folder path in the tree
 * @returns empty where there is none, and where it is no such table
 * @throws FailureError when it cannot be read
 */
export async function classTable(
  tree: FileTree | undefined,
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const entries = (await tree?.list(folder)) ?? [];
  const file = entries.find(({ name, kind }) => kind === 'file' && FILE.test(name));
  if (file === undefined || tree === undefined) return new Map();
  const path = folder === '' ? file.name : `${folder}/${file.name}`;
  const bytes = (await tree.read(path, 0, MOST_BYTES)) ?? new Uint8Array();
  return bytes.length < MOST_BYTES ? classesIn(decodeText(bytes, true)) : new Map();
}

function classesIn(text: string): ReadonlyMap<string, number> {
  const rows = new CsvRows(',');
  const classes = new Map<string, number>();
  try {
    for (const { cells } of [...rows.push(text), ...rows.end()]) {
      const [name = '', number = ''] = cells.map(cell => cell.trim());
      const id = numberIn(number);
      if (cells.length !== 2 || name === '' || !Number.isInteger(id)) return new Map();
      classes.set(name, id);
    }
  } catch (thrown) {
    if (!(thrown instanceof TableProblem)) throw thrown;
    return new Map();
  }
  return new Set(classes.values()).size === classes.size ? classes : new Map();
}
