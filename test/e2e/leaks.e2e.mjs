// Panel and view are opened and closed many times: nothing of them may stay in the workbench or in the extension host.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, SAMPLE } from './harness/editor.mjs';
import { keepFailurePictures } from './harness/failurePictures.mjs';
import { countLiving } from './harness/live.mjs';
import { allDrawn, byId } from './harness/pages.mjs';
import { chooseInExplorer, pageFrame } from './harness/workbench.mjs';

const ROUNDS = 25;
/** The first ones fill caches of VS Code. */
const WARM_UP = 5;

/** For things that may be in the collector's hands for a moment longer. */
const LOOKS = 15;
/** What has not fallen in so many looks stays: each takes seconds, and a test with a leak has to end. */
const IDLE_LOOKS = 2;

/** What may differ without a leak; one thing left a round would be 25 of its kind. */
const NOISE = {
  documents: 2,
  nodes: 50,
  listeners: 15,
  functions: 20,
  heap: 2_000_000,
  hostFunctions: 20,
  hostHeap: 2_000_000,
};

const grownKinds = (before, after) =>
  Object.keys(NOISE).filter(kind => after[kind] - before[kind] > NOISE[kind]);

describe('opening and closing', () => {
  let editor;
  keepFailurePictures(() => editor);
  let view;
  beforeAll(async () => {
    editor = await openEditor(
      { 'longtail.coco.json': fs.readFileSync(SAMPLE) },
      {},
      { extensions: [path.resolve('test/e2e/host-probe')] },
    );
    await chooseInExplorer(editor.page, 'longtail.coco.json', 'Analyze Dataset Imbalance');
    view = await pageFrame(editor.page, 'view');
    await byId(view, 'open-report').waitFor({ timeout: 60_000 });
  });
  afterAll(() => editor?.close());

  const panelInAndOut = async () => {
    const { page } = editor;
    await byId(view, 'open-report').click();
    const report = await pageFrame(page, 'report');
    await byId(report, 'ratio').waitFor();
    await allDrawn(report);
    const tab = page.locator('.tab', { hasText: 'Focal Lens report' });
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
  };
  const viewOutAndIn = async () => {
    const { page } = editor;
    await page.keyboard.press('Control+b');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+b');
    view = await pageFrame(page, 'view');
    await byId(view, 'ratio').waitFor();
    await allDrawn(view);
  };

  it(`leaves nothing behind in ${ROUNDS} rounds`, async () => {
    const { page, extensions } = editor;
    const session = await page.context().newCDPSession(page);
    const count = () => countLiving(page, session, extensions[0]);
    const round = async () => {
      await panelInAndOut();
      await viewOutAndIn();
    };
    const countAfter = async rounds => {
      for (let done = 0; done < rounds; done++) await round();
      return count();
    };
    /** What has grown, once the collector has had time for the last page. */
    const grownIn = async (rounds, before) => {
      let after = await countAfter(rounds);
      for (let look = 0, idle = 0; look < LOOKS && idle < IDLE_LOOKS; look++) {
        const grown = grownKinds(before, after);
        if (grown.length === 0) break;
        await page.waitForTimeout(2000);
        const now = await count();
        idle = grown.some(kind => now[kind] < after[kind]) ? 0 : idle + 1;
        after = now;
      }
      console.log(`before ${JSON.stringify(before)}\nafter  ${JSON.stringify(after)}`);
      return { after, kinds: grownKinds(before, after) };
    };
    const first = await grownIn(ROUNDS, await countAfter(WARM_UP));
    if (first.kinds.length === 0) return;
    // What VS Code makes once, and on a busy machine late, does not grow again; a leak does.
    const second = await grownIn(ROUNDS, first.after);
    expect(first.kinds.filter(kind => second.kinds.includes(kind))).toEqual([]);
  }, 900_000);
});
