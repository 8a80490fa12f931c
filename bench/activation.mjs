// What VS Code itself says of our activation, window by window.
//   node bench/activation.mjs [--runs 10]     after npm run package
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { openEditor, SAMPLE } from '../test/e2e/harness/editor.mjs';
import { activationTime } from '../test/e2e/harness/startup.mjs';
import { openView, pageFrame, reloadWindow, runCommand } from '../test/e2e/harness/workbench.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });

const editor = await openEditor({ 'longtail.coco.json': fs.readFileSync(SAMPLE) });
const { page } = editor;
try {
  await openView(page);
  const sums = [];
  for (let run = 0; run < Number(values.runs); run++) {
    await pageFrame(page, 'view');
    // Others start at the same time as we do, and for a while after.
    await page.waitForTimeout(2000);
    const { code, call, finish } = await activationTime(page);
    console.log(`code ${code} ms, call ${call} ms, finish ${finish} ms`);
    sums.push(code + call + finish);
    await runCommand(page, 'View: Close All Editors');
    await reloadWindow(page);
  }
  const [fewest, median] = [0, sums.length >> 1].map(at => sums.toSorted((a, b) => a - b)[at]);
  console.log(`together: median ${median} ms, fewest ${fewest} ms`);
} finally {
  await editor.close();
}
