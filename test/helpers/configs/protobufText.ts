/**
 * Protobuf text read line by line, as its frameworks lay it out: one field or bracket a line. Nothing is shared with the
 * product's reader.
 *
 * @returns every value by the names on the way to it; a repeated field gets a number
 */
export function protobufText(text: string): Record<string, string> {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  const leaves: Record<string, string> = {};
  const unique = (path: string) => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count === 1 ? path : `${path}#${count}`;
  };
  const pieces = text
    .split(/\r?\n/)
    // What stands in quotes is no syntax.
    .map(line => line.replaceAll(/"([^"]*)"/g, quoted => quoted.replaceAll(/[^\w"]/g, '_')))
    .map(line => line.replace(/#.*$/, ''))
    .flatMap(line => line.split(/(?<=\{)|(?=\})|(?<=\})/))
    .flatMap(line => line.split(/(?<=[\d\w"'\]])[,;]?\s+(?=\w+\s*:)/))
    .map(piece => piece.trim().replace(/[,;]$/, ''))
    .filter(piece => piece !== '');
  for (const piece of pieces) {
    const open = /^(\w+)\s*:?\s*\{$/.exec(piece);
    const field = /^(\w+)\s*:\s*(.+)$/.exec(piece);
    if (open) stack.push(unique([stack.at(-1) ?? '', open[1]].join('/')));
    else if (piece === '}') stack.pop();
    else if (field) leaves[unique([stack.at(-1) ?? '', field[1]].join('/'))] = field[2]!;
    else throw new Error(`not read: ${piece}`);
  }
  if (stack.length > 0) throw new Error(`left open: ${stack.join(', ')}`);
  return leaves;
}
