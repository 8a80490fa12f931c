import { printable } from '../../../contract/text/printable.ts';

/** Without what reads better as it is and begins nothing inside of `code`; a bare address begins with its `www.`. */
const PUNCTUATION = /[!-'*+:-@[-^`{-~]|(?<=www)\.|(?<![a-z0-9])_|_(?![a-z0-9])/gi;

/** What can begin markup, a bare address or a mention in the middle of a sentence. */
const MARKUP = /[<>&[\]`*_|\\~$@#]|:(?=\/\/)|(?<=www)\./gi;
/** A joiner of no width behind it, without which review tools mention people and issues even where Markdown does not. */
const MENTIONS: Readonly<Record<string, string>> = { '@': '&#8288;', '#': '&#8288;' };

/** What a span of code shows as it is, also in a cell of a table, and nothing could end early. */
const PLAIN =
  /^[\p{L}\p{M}\p{N}_/(.+=-](?:[\p{L}\p{M}\p{N}_/().,+= -]*[\p{L}\p{M}\p{N}_/).+=-])?$/u;

/**
 * A name out of a data file for Markdown, as code, which keeps review tools from turning @names and #numbers into mentions.
 * Where it is no plain name, punctuation that could begin markup becomes entities, so that no pipe, backtick, tag or link
 * survives; a span between backticks would show those.
 */
export function markdownName(name: string): string {
  const shown = printable(name);
  if (PLAIN.test(shown)) return `\`${shown}\``;
  const safe = shown.replace(PUNCTUATION, character => `&#${character.codePointAt(0)};`);
  return `<code>${safe}</code>`;
}

/** A sentence that may hold names out of a config, for Markdown: it reads the same and none of it becomes markup. */
export function markdownProse(text: string): string {
  return printable(text).replace(
    MARKUP,
    found => `&#${found.codePointAt(0)};${MENTIONS[found] ?? ''}`,
  );
}

/** A sentence of ours, in which backticks set names of fields apart: these are code, the rest is prose. */
export function markdownSentence(text: string): string {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 0 ? markdownProse(part) : markdownName(part)))
    .join('');
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
