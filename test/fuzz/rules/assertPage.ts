import { isDeepStrictEqual } from 'node:util';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { REPORT_ELEMENT_ID } from '../../../src/analysis/report/export/html/htmlPage.ts';
import { assertWords } from '../outcomeOf.ts';
import { assertRule } from '../Violation.ts';
import { wordsOf } from '../wordsOf.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements of a page. */
const ELEMENTS: ReadonlySet<string> = new Set(
  wordsOf(`
    html head meta title style body noscript main script h1 h2 p pre
    table tbody tr th td figure figcaption svg g rect text line path desc
  `),
);
/** Attributes that neither load nor run anything. */
const ATTRIBUTES = /^(?!on|href|src|style$|action|xlink)[a-z][a-zA-Z-]*$/;

/** @throws Violation where a page is not well formed, a name became an element, or the data differ from the report */
export function assertPage(text: string, report: unknown, known: readonly string[]): void {
  const errors: string[] = [];
  // As a file holds it: in UTF-8 there are no halves of characters.
  const document = parse(Buffer.from(text).toString('utf8'), {
    // Parses what is in `noscript`.
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) =>
      errors.push(`${code} ${startLine}:${startCol}`),
  });
  assertRule(
    errors.length === 0,
    `a page is not well formed: ${errors[0]?.replace(/ .*/, '')}`,
    () => errors.slice(0, 3).join(', '),
  );
  const elements = elementsIn(document);
  for (const { tagName, attrs } of elements) {
    assertRule(ELEMENTS.has(tagName), 'a page with a foreign element', () => tagName);
    const other = attrs.find(({ name }) => !ATTRIBUTES.test(name));
    assertRule(other === undefined, 'a page with a foreign attribute', () => JSON.stringify(other));
  }
  const data = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'id' && value === REPORT_ELEMENT_ID),
  );
  assertRule(
    isDeepStrictEqual(JSON.parse(data === undefined ? '' : contentOf(data)), report),
    'the data of a page differ from the report',
  );
  const shown = elements.find(({ tagName }) => tagName === 'noscript');
  assertWords(shown === undefined ? '' : contentOf(shown), 'a page', known);
}

function elementsIn(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

function contentOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(contentOf).join('\n') : '';
}
