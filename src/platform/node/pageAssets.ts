import { createHash } from 'node:crypto';
import type { InlineText, PageAssets } from '../../analysis/report/export/html/htmlPage.ts';

/**
 * The bundle of the report page as it can stand inside HTML.
 *
 * @param script of `dist/webview/report.js`, behind the words of at least one language
 * @param style  of `dist/webview/report.css`
 */
export function pageAssets(script: string, style: string): PageAssets {
  return { script: inlineScript(script), style: inlineStyle(style) };
}

/** Line ends as the HTML parser reads them, or the hash would not match; `\/` and `\!` mean `/` and `!` in strings. */
function inlineScript(source: string): InlineText {
  return hashed(
    source
      .replaceAll('\r\n', '\n')
      .replaceAll(/<\/(script)/gi, String.raw`<\/$1`)
      .replaceAll('<!--', String.raw`<\!--`),
  );
}

function inlineStyle(source: string): InlineText {
  return hashed(source.replaceAll('\r\n', '\n').replaceAll(/<\/(style)/gi, String.raw`<\/$1`));
}

function hashed(text: string): InlineText {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('base64') };
}
