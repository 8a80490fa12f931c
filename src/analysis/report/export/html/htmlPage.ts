import { printable } from '../../../contract/text/printable.ts';
import { printableJson } from '../json/printableJson.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What a page is made of, as it can stand inside HTML. */
export interface PageAssets {
  readonly script: InlineText;
  readonly style: InlineText;
}

export interface InlineText {
  readonly text: string;
  /** Its SHA-256 in base64, as a content-security policy names it. */
  readonly sha256: string;
}

/** What a page shows. */
export interface PageContent {
  /** What it is about, in the title of its window. */
  readonly about: string;
  /** BCP 47 tag of the text that stands where scripts are off. */
  readonly language: string;
  /** The language that the page is to speak; its reader's where it is left out. */
  readonly spoken?: string | undefined;
  /** What its script draws. */
  readonly data: unknown;
  /** HTML, where scripts are off. */
  readonly withoutScripts: string;
}

/** Where the page finds its data when no editor sends any. */
export const REPORT_ELEMENT_ID = 'focal-lens-report';

/**
 * One file that opens offline. Its content-security policy admits this script and this style by their hashes and
 * nothing else, so that even a name that broke out of its place could not run.
 */
export function htmlPage(
  { about, language, spoken, data, withoutScripts }: PageContent,
  { script, style }: PageAssets,
): string {
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
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Focal Lens">
<title>${escapeHtml(printable(about))} · Focal Lens</title>
<style>${style.text}</style>
</head>
<body data-page="report" data-host="file">
<noscript>
${withoutScripts}</noscript>
<script type="application/json"${spoken === undefined ? '' : ` data-language="${spoken}"`} id="${REPORT_ELEMENT_ID}">${inlineJson(data)}</script>
<script>${script.text}</script>
</body>
</html>
`;
}

/** Without a `<` no text can close the element or open a comment in it. */
function inlineJson(data: unknown): string {
  return printableJson(data).replaceAll('<', String.raw`\u003c`);
}
