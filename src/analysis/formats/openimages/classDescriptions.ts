import type { FileTree } from '../../contract/sources/FileTree.ts';
import { CsvRows, TableProblem } from '../kit/tables/CsvRows.ts';
import { decodeText } from '../kit/decodeText.ts';

/** Their own names, and that of FiftyOne's copies. */
const FILE = /class-descriptions.*\.csv$|^classes\.csv$/i;

/**
 * What classes are called, by the names that tables give them (`/m/0cmf2`): from the descriptions that lie in one of the
 * folders; empty where none do.
 *
 * @throws FailureError when they cannot be read
 */
export async function classDescriptions(
  tree: FileTree,
  folders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  for (const folder of folders) {
    const entries = (await tree.list(folder)) ?? [];
    const file = entries.find(({ name, kind }) => kind === 'file' && FILE.test(name));
    if (file === undefined) continue;
    const bytes = await tree.read(folder === '' ? file.name : `${folder}/${file.name}`);
    return namesIn(decodeText(bytes ?? new Uint8Array(), true));
  }
  return new Map();
}

function namesIn(text: string): ReadonlyMap<string, string> {
  const rows = new CsvRows(',');
  const names = new Map<string, string>();
  try {
    for (const { cells } of [...rows.push(text), ...rows.end()]) {
      const [id, name] = cells;
      if (id !== undefined && name !== undefined) names.set(id.trim(), name.trim());
    }
  } catch (thrown) {
    // What is damaged gives no more names: those of the table stay.
    if (!(thrown instanceof TableProblem)) throw thrown;
  }
  return names;
}
