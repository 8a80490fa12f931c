// How soon the view shows what a large file holds, from the click in the Explorer's menu, in a VS Code with the packed
// extension; beside what the command line takes to read the same file.
//   npm run package && node bench/editor/firstData.mjs [--megabytes 300] [--runs 5]     with Node 22.18 or later
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from '../../test/e2e/harness/editor.mjs';
import { byId } from '../../test/e2e/harness/pages.mjs';
import { chooseInExplorer, openView, pageFrame } from '../../test/e2e/harness/workbench.mjs';
import { writeCocoLike } from '../generate-coco-like.mjs';
import { environment } from '../lib/environment.mjs';
import { median } from '../lib/measure.mjs';

const NAME = 'large.json';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '300' },
    runs: { type: 'string', default: '5' },
  },
});
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-first-'));
const file = path.join(scratch, NAME);
await writeCocoLike(file, { like: 'coco', seed: 1, megabytes: Number(values.megabytes) });
const editor = await openEditor({});
try {
  fs.renameSync(file, editor.file(NAME));
  const { page } = editor;
  await openView(page);
  await pageFrame(page, 'view');
  const shown = [];
  const read = [];
  for (let run = 0; run < Number(values.runs); run++) {
    read.push(readingAlone(editor.file(NAME)));
    shown.push(await untilShown(page));
    console.log(`first data ${shown.at(-1)} ms, reading alone ${read.at(-1)} ms`);
  }
  console.log(`median: first data ${median(shown)} ms, reading alone ${median(read)} ms`);
} finally {
  await editor.close();
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** Milliseconds from the click on the menu's item until the page has the data. */
async function untilShown(page) {
  await page.evaluate(() => {
    addEventListener('mouseup', () => (globalThis.clickedAt = Date.now()), { capture: true });
  });
  await chooseInExplorer(page, NAME, 'Analyze Dataset Imbalance');
  const view = await pageFrame(page, 'view');
  const at = await view.evaluate(
    () =>
      new Promise(resolve => {
        const look = () => {
          if (document.querySelector('[data-testid="data"]') === null) requestAnimationFrame(look);
          else resolve(Date.now());
        };
        look();
      }),
  );
  const clickedAt = await page.evaluate(() => globalThis.clickedAt);
  // What follows may be done before a hand could cancel it.
  await byId(view, 'busy').waitFor({ state: 'detached', timeout: 120_000 });
  return at - clickedAt;
}

/** Milliseconds of the stage in which the command line reads the file. */
function readingAlone(large) {
  const args = ['dist/cli.cjs', 'analyze', large, '--detector', 'grounding-dino'];
  const { stderr } = spawnSync(process.execPath, [...args, '--timings', 'json'], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 26,
  });
  const { stages } = JSON.parse(stderr.trim().split('\n').at(-1));
  return Math.round(1000 * stages.find(({ stage }) => stage === 'read').wallSeconds);
}
