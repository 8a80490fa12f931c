import { runCommand } from './workbench.mjs';

/**
 * What *Developer: Startup Performance* says of an extension, in milliseconds.
 *
 * @param {string} extension identifier
 * @returns {Promise<{ code: number, call: number, finish: number }>} loading its code, calling `activate`, and its promise
 */
export async function activationTime(page, extension) {
  await runCommand(page, 'Developer: Startup Performance');
  const editor = page
    .locator('.monaco-editor[data-uri^="perf"], .monaco-editor[data-uri*="perf"]')
    .first();
  await editor.waitFor();
  await editor.click();
  await page.keyboard.press('Control+F');
  await page.keyboard.type(`| ${extension} `);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Escape');
  const text = await editor.locator('.view-lines').textContent();
  const plain = text.replaceAll('\u00a0', ' ');
  const cells = plain
    .slice(plain.indexOf(`| ${extension} `) + 2)
    .split('|')
    .map(cell => cell.trim());
  const [code, call, finish] = cells.slice(1).map(Number).filter(Number.isFinite);
  if (finish === undefined) throw new Error(`no figures in: ${cells.slice(0, 12).join(' | ')}`);
  return { code, call, finish };
}
