import { cutToWidth, displayWidth } from './displayWidth.ts';

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
    row.map((cell, index) => cutToWidth(cell, columns[index]?.maxWidth ?? Infinity)),
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
