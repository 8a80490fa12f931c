/** Cell magics whose body is a shell's. */
const SHELL_CELL = /^\s*%%(?:bash|sh|shell|script[ \t]+bash)\b/;

/** What a notebook's cell hands to a shell, each unit in its place: lines that begin with `!`, or all of a cell of one. */
export function notebookShell(cell: string): string {
  const isAll = SHELL_CELL.test(cell);
  let goesOn = false;
  return cell.replaceAll(/[^\r\n]+/g, line => {
    const isCommand = /^[ \t]*!/.test(line);
    const isKept = goesOn || isCommand || (isAll && !/^\s*%%/.test(line));
    goesOn = isKept && line.endsWith('\\');
    if (!isKept) return ' '.repeat(line.length);
    return isCommand ? line.replace('!', ' ') : line;
  });
}
