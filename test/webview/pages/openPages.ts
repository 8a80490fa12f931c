/// <reference lib="dom" />
// The built pages in a Chromium without an editor: the editor's variables and its API are stood in for.
import { build } from 'esbuild';
import fs from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../../src/protocol/page.ts';
import { watchForCrash } from '../../helpers/pages/pageCrashes.ts';
import { type ThemeName, THEMES } from './themes.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Null where there is no Chromium to look with. */
export const chromiumPath = fs.existsSync(CHROMIUM) ? CHROMIUM : null;

export type PageName = 'view' | 'report' | 'compare' | 'splits';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--js-flags=--expose-gc',
    ],
  });
}

interface Built {
  /** Without words, and without what draws charts. */
  readonly own: string;
  /** Of all languages. */
  readonly words: string;
  readonly charts: string;
  /** Behind the words of all languages and what draws charts. */
  readonly script: string;
  readonly style: string;
}

const bundles = new Map<PageName, Promise<Built>>();

/** Bundled once as the build does it, with the words of both languages, without touching `dist`. */
export function buildPage(name: PageName): Promise<Built> {
  const made = bundles.get(name) ?? bundle(name);
  bundles.set(name, made);
  return made;
}

async function bundle(name: PageName): Promise<Built> {
  const { outputFiles } = await build({
    entryPoints: ['words.en', 'words.zh-cn', 'charts', name].map(
      script => `webview/${script}.main.ts`,
    ),
    absWorkingDir: new URL('../../..', import.meta.url).pathname,
    bundle: true,
    minify: true,
    write: false,
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    charset: 'utf8',
    target: 'chrome130',
    loader: { '.css': 'css' },
  });
  const text = (ending: string) => outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
  const own = text(`${name}.main.js`);
  const charts = text('charts.main.js');
  const words = [text('words.en.main.js'), text('words.zh-cn.main.js')].join('\n');
  return { own, words, charts, script: [words, charts, own].join('\n'), style: text('.css') };
}

export interface Opening {
  readonly name: PageName;
  readonly built: Built;
  readonly theme: ThemeName;
  readonly language: string;
  readonly width: number;
  readonly height?: number;
}

/** A page that has said `ready` and waits for its first message. */
export async function openPage(browser: Browser, opening: Opening): Promise<Page> {
  const { name, built, theme, language, width, height = 800 } = opening;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  watchForCrash(page);
  await page.setContent(
    `<!doctype html><html lang="${language}" style="${themeStyle(theme)}"><head><title>Focal Lens</title></head><body class="${THEMES[theme].class}" data-page="${name}"></body></html>`,
  );
  await page.addStyleTag({ content: built.style });
  await page.evaluate(() => {
    const wishes: unknown[] = [];
    let kept: unknown = null;
    Object.assign(window, {
      posted: wishes,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => wishes.push(message),
        getState: () => kept,
        setState: (value: unknown) => {
          kept = value;
        },
      }),
    });
  });
  await page.addScriptTag({ content: built.script });
  return page;
}

export async function send(page: Page, message: ToPage): Promise<void> {
  await page.evaluate(data => {
    window.postMessage(data, '*');
  }, message);
}

/** What the page asked its editor for. */
export function posted(page: Page): Promise<readonly FromPage[]> {
  return page.evaluate(() => (window as unknown as { posted: FromPage[] }).posted);
}

/** The editor's variables, as it writes them on the root element. */
function themeStyle(theme: ThemeName): string {
  return Object.entries({
    ...THEMES[theme].variables,
    'font-family': 'system-ui, sans-serif',
    'font-size': '13px',
  })
    .map(([name, value]) => `--vscode-${name}: ${value}`)
    .join('; ');
}

/** All parts of a report at once, which a reader has in tabs. */
export async function showAllTabs(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('[role="tabpanel"]'))
      panel.hidden = false;
  });
}

/** Waits until every chart has been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every(canvas => canvas.style.height !== ''),
  );
}

/** Changes the theme as the editor does: variables on the root, a class on the body. */
export async function wear(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate(
    ([style, name]) => {
      document.documentElement.setAttribute('style', style);
      document.body.className = name;
    },
    [themeStyle(theme), THEMES[theme].class] as const,
  );
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
