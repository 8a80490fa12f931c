import { printable } from '../../../contract/text/printable.ts';
import { escapeHtml } from './escapeHtml.ts';
import { printableJson } from '../json/printableJson.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import { staticPage } from './staticPage.ts';
import { staticPage as english } from '../../../../words/en/staticPage.ts';
import type { StaticWords } from '../../../../words/StaticWords.ts';
import { toText } from '../text/toText.ts';

/** What the report page is made of, as it can stand inside HTML. */
export interface PageAssets {
  readonly script: InlineText;
  readonly style: InlineText;
}

export interface InlineText {
  readonly text: string;
  /** Its SHA-256 in base64, as a content-security policy names it. */
  readonly sha256: string;
}

/** Where the page finds its report when no editor sends one. */
export const REPORT_ELEMENT_ID = 'focal-lens-report';

/**
 * One file that opens offline. Its content-security policy admits this script and this style by their hashes and
 * nothing else, so that even a name that broke out of its place could not run. Without scripts it shows
 * the numbers and the counted charts as pictures, in English with the whole text below.
 *
 * @param words of the language that the page is to speak; where they are left out it speaks its reader's
 */
export function toHtml(report: AnyReport, assets: PageAssets, words?: StaticWords): string {
  const { script, style } = assets;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${script.sha256}'`,
    // Charts and components size themselves through the style attribute's object model, which no policy restricts.
    `style-src 'sha256-${style.sha256}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${(words ?? english).language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Focal Lens">
<title>${escapeHtml(printable(report.source.file))} · Focal Lens</title>
<style>${style.text}</style>
</head>
<body data-page="report" data-host="file">
<noscript>
${withoutScripts(report, words ?? english)}</noscript>
<script type="application/json"${words === undefined ? '' : ` data-language="${words.language}"`} id="${REPORT_ELEMENT_ID}">${inlineJson(report)}</script>
<script>${script.text}</script>
</body>
</html>
`;
}

/** What is shown where scripts are off; a report of the other kind has its text alone, in English. */
function withoutScripts(report: AnyReport, words: StaticWords): string {
  const pre = () => `<pre class="report">${escapeHtml(toText(report))}</pre>\n`;
  if (isDynamicReport(report)) return pre();
  return `${staticPage(report, words)}\n${words === english ? pre() : ''}`;
}

/** Without a `<` no text can close the element or open a comment in it. */
function inlineJson(report: AnyReport): string {
  return printableJson(report).replaceAll('<', String.raw`\u003c`);
}
