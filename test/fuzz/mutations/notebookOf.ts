import type { Random } from '../FuzzTarget.ts';
import { below, oneOf } from '../random.ts';

const MAGICS = ['%matplotlib inline\n', '!pip install x\n', '%%bash\necho x\n', 'x?\n', '%%time\n'];

/** Python code as a notebook: cut into cells, among magics, in one of the ways that JSON is laid out. */
export function notebookOf(code: string, random: Random): string {
  const lines = code.split(/(?<=\n)/);
  const cells: string[] = [];
  while (lines.length > 0) cells.push(lines.splice(0, 1 + below(random, lines.length)).join(''));
  if (random() < 0.3) cells.splice(below(random, cells.length + 1), 0, oneOf(random, MAGICS));
  const isList = random() < 0.7;
  const written = cells.map(cell => ({
    cell_type: random() < 0.95 ? 'code' : 'markdown',
    metadata: {},
    outputs: random() < 0.2 ? [{ text: ['alpha=0.25, gamma=2.0\n'] }] : [],
    source: isList ? cell.split(/(?<=\n)/) : cell,
  }));
  const indent = oneOf(random, [undefined, 1, 1, 2, '\t']);
  const text = JSON.stringify({ cells: written, metadata: {}, nbformat: 4 }, null, indent);
  return random() < 0.1 ? escaped(text, random) : text;
}

/** With some letters as escapes, which read the same. */
function escaped(text: string, random: Random): string {
  return text.replaceAll(/(?<=[a-z(= ])[a-z0-9.](?=[a-z0-9.)])/g, letter =>
    random() < 0.03 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  );
}
