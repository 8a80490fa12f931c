// One VS Code with the packed extension and a page in a browser, for one test file.
import fs from 'node:fs';
import path from 'node:path';
import { watchForCrash } from '../../helpers/pages/pageCrashes.ts';
import { launchBrowser } from './browser.mjs';
import { addExtension } from './extensions.mjs';
import { makeHome, removeHome } from './home.mjs';
import { addLanguage } from './language.mjs';
import { ensureRuntime } from './runtime.mjs';
import { installExtension, startServer } from './server.mjs';
import { openFolder, watchPolicyViolations } from './workbench.mjs';

const VSIX = path.resolve('out/focal-lens.vsix');
export const SAMPLE = path.resolve('samples/longtail.coco.json');

const SCREENSHOTS = path.resolve('out/screenshots');

/**
 * @typedef {object} Editor
 * @property {import('playwright-core').Page} page the workbench
 * @property {import('./home.mjs').Home} home its folders
 * @property {string[]} violations what content security policies blocked so far
 * @property {(name: string) => string} file path of a workspace file
 * @property {(name: string) => Promise<void>} screenshot keeps a picture under out/screenshots
 * @property {string[]} extensions folders of the tests' own extensions
 * @property {() => Promise<void>} close ends everything and removes its folders
 */

/**
 * @param {Record<string, string | Uint8Array>} files paths in the workspace and their content
 * @param {Record<string, unknown>} settings user settings
 * @param {object} more
 * @param {string[]} [more.extensions] folders of extensions of the tests, to run beside ours
 * @param {string} [more.language] as VS Code names it; English without
 * @param {string} [more.vsix] the packed extension; what was packed last without
 * @returns {Promise<Editor>}
 */
export async function openEditor(files, settings = {}, more = {}) {
  const { extensions = [], language, vsix = VSIX } = more;
  const runtime = ensureRuntime();
  const home = makeHome(settings);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(home.workspace, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  installExtension(runtime, home, vsix);
  const added = extensions.map(folder => addExtension(home, folder));
  if (language !== undefined) addLanguage(home, language);
  const inLanguage = language === undefined ? [] : ['--locale', language];
  const server = await startServer(runtime, home, inLanguage);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
    await removeHome(home);
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    watchForCrash(page);
    const violations = watchPolicyViolations(page);
    await openFolder(page, server, home.workspace);
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    return {
      page,
      home,
      violations,
      extensions: added,
      file: name => path.join(home.workspace, name),
      screenshot: async name => {
        await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
      },
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
