// Using the Datasets view like a user.

const pane = page =>
  page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Datasets"]') });

const rows = page => pane(page).locator('.monaco-list-row');

const row = (page, text) => rows(page).filter({ hasText: text }).first();

/** Label and description of all rows that are painted. */
export function treeRows(page) {
  return rows(page).evaluateAll(found =>
    found.map(element => {
      const parts = ['.label-name', '.label-description'];
      return parts.map(part => element.querySelector(part)?.textContent ?? '').join(' ');
    }),
  );
}

/** The rows of datasets alone: they tell a ratio. */
export async function datasetRows(page) {
  return (await treeRows(page)).filter(text => / 1 : /.test(text));
}

export async function clickRow(page, text) {
  await row(page, text).click();
}

/** Opens a row's children; stays as it is where they are open. */
export async function unfold(page, text) {
  const target = row(page, text);
  if ((await target.getAttribute('aria-expanded')) === 'true') return;
  await target.locator('.monaco-tl-twistie').click();
}

/** Waits until a row stays where it is: a list that grows or scrolls puts another row under the pointer. */
async function settled(page, text) {
  let before = '';
  for (;;) {
    const now = JSON.stringify(await row(page, text).boundingBox());
    if (now === before) return;
    before = now;
    await page.waitForTimeout(300);
  }
}

/** Chooses from a row's context menu. */
export async function rowAction(page, text, action) {
  const entry = page.locator('.context-view .action-item', { hasText: action });
  for (let attempt = 0; attempt < 5; attempt++) {
    await settled(page, text);
    await row(page, text).click({ button: 'right' });
    await page.waitForTimeout(400);
    if (await entry.isVisible()) {
      await entry.click();
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`the menu of ${text} did not show "${action}"`);
}
