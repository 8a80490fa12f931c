export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Longer cells are cut with an ellipsis; in terminal cells. */
  readonly maxWidth?: number;
}

/** Rows under a heading, aligned by what a terminal shows, two spaces apart and indented by two. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): string[] {
  const lines = [columns.map(column => column.title), ...rows].map(row =>
    row.map((cell, index) => cut(cell, columns[index]?.maxWidth ?? Infinity)),
  );
  const widths = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, displayWidth(line[index] ?? '')), 0),
  );
  return lines.map(line => {
    const cells = line.map((cell, index) => {
      const space = ' '.repeat((widths[index] ?? 0) - displayWidth(cell));
      return columns[index]?.align === 'right' ? space + cell : cell + space;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Terminal cells: East Asian characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function cut(text: string, maxWidth: number): string {
  if (displayWidth(text) <= maxWidth) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > maxWidth - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Words broken into lines of at most `width` cells; the first starts with `lead`, the others under it. */
export function wrapText(text: string, lead: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(lead));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(indent) + displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((content, index) => (index === 0 ? lead : indent) + content);
}
