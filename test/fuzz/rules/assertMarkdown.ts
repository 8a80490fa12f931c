import { lexer, type Token } from 'marked';
import { assertRule } from '../Violation.ts';
import { wordsOf } from '../wordsOf.ts';

/** Tokens of a report; names from the data are code, inside `<code>` and `</code>` where they are not plain. */
const TYPES: ReadonlySet<string> = new Set(
  wordsOf('heading paragraph text space table list list_item strong em codespan escape br'),
);
const CODE = /^<\/?code>$/;

/** @throws Violation where a name has become markup, or a row of a table has more cells than its title */
export function assertMarkdown(text: string): void {
  for (const token of tokensIn(lexer(text))) {
    const isCode = token.type === 'html' && CODE.test(token.raw);
    assertRule(
      isCode || TYPES.has(token.type),
      `markdown with foreign markup: ${token.type}`,
      () => token.raw,
    );
  }
  for (const block of text.split('\n\n')) {
    const cells = block
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line => line.split('|').length);
    assertRule(
      new Set(cells).size <= 1,
      'a table of markdown has rows of different lengths',
      () => block,
    );
  }
}

function tokensIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => [token, ...tokensIn(innerOf(token))]);
}

function innerOf(token: Token): Token[] {
  if (token.type === 'table')
    return [...token.header, ...token.rows.flat()].flatMap(
      (cell: { tokens: Token[] }) => cell.tokens,
    );
  if (token.type === 'list') return token.items as Token[];
  return 'tokens' in token ? (token.tokens ?? []) : [];
}
