/** Lines of a table, as Prettier writes it. */
export function markdownTable(names, rows) {
  const widths = names.map((name, i) => Math.max(3, ...[names, ...rows].map(row => row[i].length)));
  const line = cells => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(names), line(widths.map(width => '-'.repeat(width))), ...rows.map(row => line(row))];
}
