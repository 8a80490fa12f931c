// Using the workbench without a mouse.

/** Presses keys one after the other, as fast as a quick typist. */
export async function pressKeys(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

/**
 * Presses a key until something is so.
 *
 * @param {() => Promise<boolean>} isThere asked before every press
 * @throws when it is not after so many presses
 */
export async function pressUntil(page, key, isThere, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    if (await isThere()) return;
    await pressKeys(page, key);
  }
  throw new Error(`${most} times ${key} did not lead there`);
}

/** Whether the focus is on one of our elements. */
export const hasFocus = (frame, id) =>
  frame.evaluate(wanted => document.activeElement?.dataset.testid === wanted, id);

/** Opens the menu of the Explorer's first file and takes one of its items. */
export async function takeFromFirstMenu(page, item) {
  await pressKeys(page, 'Control+Shift+E');
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  await page.waitForTimeout(1000);
  await pressKeys(page, 'Home', 'Shift+F10');
  const entries = page.locator('.context-view .action-item');
  await entries.filter({ hasText: item }).waitFor();
  const focused = page.locator('.context-view .action-item.focused', { hasText: item });
  await pressUntil(page, 'ArrowDown', async () => (await focused.count()) > 0);
  await pressKeys(page, 'Enter');
}

/** Runs a command through the palette without a click. */
export async function runByKeys(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input[type="text"]').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
}
