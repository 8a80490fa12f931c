import * as vscode from 'vscode';
import { CHARTS_SCRIPT } from '../../protocol/chartsScript.ts';
import { wordsScript } from '../../words/choose/wordsScript.ts';

/** Which page of the bundle `dist/webview` to show. */
export type PageName = 'view' | 'report' | 'compare' | 'splits';

/** Where the pages' scripts and styles lie; nothing else is readable from a page. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The frame of a page: no data is printed into it, the page asks for it by message. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, page: PageName): string {
  const asset = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString();
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
    "connect-src 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${asset(`${page}.css`)}">
<title>Focal Lens</title>
</head>
<body data-page="${page}">
<script nonce="${nonce}" src="${asset(wordsScript(vscode.env.language))}"></script>
<script nonce="${nonce}" src="${asset(`${page}.js`)}" data-charts="${asset(CHARTS_SCRIPT)}"></script>
</body>
</html>`;
}

/** 128 bits from the system's generator, in hexadecimal. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
