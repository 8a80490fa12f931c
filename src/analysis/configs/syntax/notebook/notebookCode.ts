/** Cell magics whose body is Python that runs in the notebook. */
const TRANSPARENT = /^%%(?:time|timeit|capture|prun|debug|memit|mprun|lprun|skip_?if)\b/;

/** `%matplotlib inline`, `!pip install x`, `?name`, `name?`, and what takes the output of one: `files = !ls`. */
const MAGIC = /^[ \t]*(?:[%!?].*|[\w.]+\?{1,2}[ \t]*|[\w.,[\]'" \t]{1,200}=[ \t]*[!%].*)$/;

/**
 * The Python of a notebook's cell, each unit in its place: what IPython takes for itself is blank.
 *
 * @param isCode whether a text parses as Python
 * @returns null where the cell is no Python even so
 */
export function notebookCode(cell: string, isCode: (code: string) => boolean): string | null {
  const first = /[^\s]/.exec(cell)?.index ?? cell.length;
  if (cell.startsWith('%%', first)) {
    const blank = (text: string) => text.replaceAll(/[^\r\n]/g, ' ');
    if (!TRANSPARENT.test(cell.slice(first))) return blank(cell);
    const end = /[\r\n]/.exec(cell.slice(first))?.index ?? cell.length - first;
    const rest = first + end;
    return notebookCode(blank(cell.slice(0, rest)) + cell.slice(rest), isCode);
  }
  // A cell that begins inside of a block would go on with that of the one before.
  if (/^[ \t]/.test(cell.slice(0, first).replace(/^[^]*[\r\n]/, '') + cell.slice(first, first + 1)))
    return null;
  if (isCode(cell)) return cell;
  const plain = withoutMagics(cell);
  return isCode(plain) ? plain : null;
}

/** With a statement that says nothing in the place of each magic, so that a block of one stays a block. */
function withoutMagics(cell: string): string {
  let goesOn = false;
  return cell.replaceAll(/[^\r\n]+/g, line => {
    const isMagic = goesOn || MAGIC.test(line);
    if (!isMagic) return line;
    const isRest = goesOn;
    goesOn = line.endsWith('\\');
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const statement = isRest ? '' : '0';
    return (indent + statement).padEnd(line.length, ' ').slice(0, line.length);
  });
}
