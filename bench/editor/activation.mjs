// What VS Code itself says of our activation: when the view is first opened in a window that has come to rest, and when the
// window is loaded again with it.
//   node bench/editor/activation.mjs [--runs 7] [--before other.vsix]     after npm run package, with Node 22.18 or later
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor, SAMPLE } from '../../test/e2e/harness/editor.mjs';
import { activationTime } from '../../test/e2e/harness/startup.mjs';
import {
  openView,
  pageFrame,
  reloadWindow,
  runCommand,
} from '../../test/e2e/harness/workbench.mjs';
import { environment } from '../lib/environment.mjs';
import { median } from '../lib/measure.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, before: { type: 'string' } },
});
for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];

const EXTENSION = 'focal-lens.focal-lens';
const packed = { now: undefined, ...(values.before && { before: path.resolve(values.before) }) };
const sums = {};
for (let run = 0; run < Number(values.runs); run++)
  for (const [name, vsix] of Object.entries(packed)) await activate(name, vsix);
for (const [how, all] of Object.entries(sums))
  console.log(`${how}: median ${median(all)} ms, ${Math.min(...all)} to ${Math.max(...all)} ms`);

async function activate(name, vsix) {
  const files = { 'longtail.coco.json': fs.readFileSync(SAMPLE) };
  const editor = await openEditor(files, {}, { vsix });
  const { page } = editor;
  try {
    // Until the window has come to rest.
    await page.waitForTimeout(12_000);
    await openView(page);
    await tell(page, `${name}, opened`);
    await runCommand(page, 'View: Close All Editors');
    await reloadWindow(page);
    await tell(page, `${name}, reloaded`);
  } finally {
    await editor.close();
  }
}

async function tell(page, how) {
  await pageFrame(page, 'view');
  // Others start at the same time, and for a while after.
  await page.waitForTimeout(2000);
  const { code, call, finish } = await activationTime(page, EXTENSION);
  console.log(`${how}: code ${code} ms, call ${call} ms, finish ${finish} ms`);
  (sums[how] ??= []).push(code + call + finish);
}
