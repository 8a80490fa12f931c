import { plainName } from './plainName.ts';

const PUNCTUATION = /[!-,./:-@[-`{-~]/g;

/**
 * A name out of a data file for Markdown. Every punctuation mark becomes an entity, so that no pipe, backtick, tag or
 * link survives, and `code` keeps review tools from turning @names and #numbers into mentions.
 */
export function markdownName(name: string): string {
  const safe = plainName(name).replace(PUNCTUATION, character => `&#${character.codePointAt(0)};`);
  return `<code>${safe}</code>`;
}

/** A table whose cells are Markdown already; the first column is text, the others are numbers. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const rule = titles.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [line(titles), line(rule), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
