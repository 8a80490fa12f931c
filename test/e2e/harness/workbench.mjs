// What a user does in the workbench, for tests.

/** Opens a folder and waits for the extension's own contributions: the Explorer paints well before them. */
export async function openFolder(page, server, folder) {
  await page.goto(`${server.url}?folder=${encodeURIComponent(folder)}`);
  await page
    .locator('.activitybar a.action-label[aria-label="Focal Lens"]')
    .waitFor({ timeout: 60_000 });
}

/** Right-clicks a file of the Explorer and chooses a menu item. */
export async function chooseInExplorer(page, file, item, beforeChoice = async () => {}) {
  const explorer = page.locator('.explorer-viewlet');
  const row = explorer.locator('.monaco-list-row', { hasText: file });
  const entry = page.locator('.context-view .action-item', { hasText: item });
  const target = explorer.locator('.monaco-list-row.focused', { hasText: file });
  // New files move the rows, so the click may meet another one; and a menu ignores clicks for a moment after it opened.
  for (let attempt = 0; attempt < 10; attempt++) {
    // An analysis that starts shows its own view meanwhile; and a click on the icon of a visible view would close it.
    if (!(await explorer.isVisible()))
      await page.locator('.activitybar a.action-label[aria-label^="Explorer"]').click();
    const isClicked = await settles(row.click({ button: 'right', timeout: 10_000 }));
    if (isClicked && (await appears(entry)) && (await target.isVisible())) {
      if (attempt === 0) await beforeChoice();
      await page.waitForTimeout(200);
      await entry.click();
      if (await disappears(entry)) return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`the menu of ${file} did not take "${item}"`);
}

const appears = locator => settles(locator.waitFor({ timeout: 3000 }));
const disappears = locator => settles(locator.waitFor({ state: 'hidden', timeout: 3000 }));

function settles(waiting) {
  return waiting.then(
    () => true,
    () => false,
  );
}

/** Runs a command through the palette by its title. What takes the focus at that moment closes the palette again. */
export async function runCommand(page, title) {
  const input = quickInput(page);
  const row = quickRows(page).filter({ hasText: title }).first();
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('F1');
    const isTaken =
      (await appears(input)) &&
      (await settles(setText(input, `>${title}`))) &&
      (await settles(row.click({ timeout: 5000 })));
    if (isTaken) return;
  }
  throw new Error(`the palette did not take "${title}"`);
}

const quickInput = page => page.locator('.quick-input-widget input[type="text"]').first();

/** Not `fill`, whose text goes to whatever has the focus by then: an editor that just opened would take it as typed. */
const setText = (input, text) =>
  input.evaluate(
    (element, value) => {
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
    { timeout: 3000 },
  );

const quickRows = page => page.locator('.quick-input-list .monaco-list-row');

/** Takes the first row with this text. */
export async function pickRow(page, text) {
  await quickRows(page).filter({ hasText: text }).first().click();
}

/**
 * The document of one of our webviews: page > index.html > fake.html, into which VS Code writes the extension's HTML.
 *
 * @param {'view' | 'report'} name `data-page` of its body
 */
export async function pageFrame(page, name, timeout = 30_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await page.waitForTimeout(100))
    for (const frame of page.frames()) if (await shows(frame, name)) return frame;
  throw new Error(
    `no "${name}" page among:\n${page
      .frames()
      .map(f => f.url())
      .join('\n')}`,
  );
}

/** A frame may go away while it is asked; then it is not the one. */
async function shows(frame, name) {
  if (!frame.url().includes('/fake.html')) return false;
  return frame.evaluate(wanted => document.body?.dataset.page === wanted, name).catch(() => false);
}

/** Collects what the content security policies of all frames block, from now on. */
export function watchPolicyViolations(page) {
  const violations = [];
  page.on('console', message => {
    if (/Content Security Policy|Refused to/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

/** Through the workbench's own command, which saves its state first; a plain reload of the page may lose it. */
export async function reloadWindow(page) {
  await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
}

/** Opens the side bar of Focal Lens. */
export async function openView(page) {
  await page.locator('.activitybar a.action-label[aria-label="Focal Lens"]').click();
}

/** Replaces what stands in the quick input (here also the file dialogs) and accepts it, until something else stands there. */
export async function typeIntoQuickInput(page, text) {
  const input = quickInput(page);
  await input.waitFor();
  for (let attempt = 0; attempt < 3; attempt++) {
    await page.waitForTimeout(300);
    await setText(input, text);
    await page.waitForTimeout(300);
    const asked = await askedNow(page);
    await input.press('Enter');
    // On a busy machine the next question takes a while, or a dialog has not seen the text yet.
    for (let looks = 0; looks < 50; looks++) {
      await page.waitForTimeout(100);
      if ((await askedNow(page)) !== asked) return;
    }
  }
  throw new Error(`the quick input did not take "${text}"`);
}

/** What the quick input asks, with what stands in it. */
function askedNow(page) {
  return page.evaluate(() => {
    const widget = document.querySelector('.quick-input-widget');
    const input = widget?.querySelector('input[type="text"]');
    if (!input || input.getClientRects().length === 0) return 'nothing';
    const texts = ['.quick-input-title', '.quick-input-message'].map(
      part => widget.querySelector(part)?.textContent,
    );
    return [...texts, input.placeholder, input.value].join('\n');
  });
}

/** Opens a file of the workspace in an editor. */
export async function openFile(page, name) {
  const explorer = page.locator('.explorer-viewlet');
  if (!(await explorer.isVisible()))
    await page.locator('.activitybar a.action-label[aria-label^="Explorer"]').click();
  // Older versions show the tip of the icon over the first rows.
  await page.mouse.move(700, 600);
  await explorer.locator('.monaco-list-row', { hasText: name }).dblclick();
  await page.locator(`.editor-instance .monaco-editor[data-uri$="${name}"]`).waitFor();
}
