// How soon the exported report of many classes shows itself in a Chromium, how many nodes it holds, and how long it takes to
// follow a slider, a tab and a class. The files are generated (seeded) and removed.
//   npm run build && npm run bench:pages -- [--classes 80,1230,13000] [--runs 5] [--write]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../scripts/lib/pictures/chromium.mjs';
import { measure, median, requireTime } from './lib/measure.mjs';
import { writePlainSet } from './lib/plainSet.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const { values } = parseArgs({
  options: {
    classes: { type: 'string', default: '80,1230,13000' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const CLI = path.resolve('dist/cli.cjs');
const PAGE = path.resolve('docs/benchmarks.md');

requireTime();
const executablePath = await ensureChromium();
if (executablePath === null) throw new Error('needs a Chromium');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-pages-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const rows = [];
  for (const classes of values.classes.split(',').map(Number)) rows.push(await measured(classes));
  const lines = tableOf(rows, browser.version());
  console.log(lines.join('\n'));
  if (values.write) writeMarked(PAGE, 'pages', lines);
} finally {
  await browser.close();
  fs.rmSync(scratch, { recursive: true });
}

/** Every class has boxes, so that its row has all it can have. */
async function measured(classes) {
  const file = path.join(scratch, `${classes}.json`);
  const report = path.join(scratch, `${classes}.html`);
  writePlainSet(file, {
    images: 5000,
    boxes: Math.max(8, Math.ceil((6 * classes) / 5000)),
    classes,
  });
  const written = measure([process.execPath, CLI, 'analyze', file, '-o', report]);
  if (written === null) throw new Error(`no report of ${classes} classes`);
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await opened(report));
  const middle = name => median(runs.map(found => found[name]));
  return {
    classes,
    cpu: written.cpu,
    megabytes: fs.statSync(report).size / 1e6,
    nodes: middle('nodes'),
    first: middle('first'),
    slider: middle('slider'),
    tab: middle('tab'),
    choice: middle('choice'),
  };
}

async function opened(report) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.addInitScript(watchFirstChart);
  await page.goto(`file://${report}`);
  await page.waitForFunction(() => globalThis.firstChart !== undefined);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every(canvas => canvas.style.height !== ''),
  );
  const found = await page.evaluate(timeAnswers);
  await page.close();
  return found;
}

/** Notes when the first chart in sight has ink, in milliseconds from the start of the navigation. */
function watchFirstChart() {
  const look = () => {
    const canvas = [...document.querySelectorAll('canvas')].find(
      ({ offsetWidth }) => offsetWidth > 0,
    );
    const ink =
      canvas !== undefined &&
      canvas.width > 10 &&
      canvas
        .getContext('2d')
        .getImageData(0, 0, canvas.width, canvas.height)
        .data.some(part => part > 0);
    if (ink || document.querySelector('table.surface td') !== null)
      globalThis.firstChart = performance.now();
    else setTimeout(look, 4);
  };
  look();
}

/** Medians in milliseconds, up to the layout that follows; and the nodes of the page. */
async function timeAnswers() {
  const middle = times => times.toSorted((a, b) => a - b)[times.length >> 1];
  const timed = async (count, act) => {
    const times = [];
    for (let step = 0; step < count; step++) {
      const start = performance.now();
      act(step);
      // Style and layout are part of the answer; painting waits for nobody.
      void document.body.offsetHeight;
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return middle(times);
  };
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const tab = await timed(15, step => tabs[(step + 1) % tabs.length].click());
  tabs.at(-1).click();
  const range = document.querySelector('[data-testid="gamma-slider"]');
  const slider = await timed(20, step => {
    range.value = String(step / 5);
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
  tabs[1].click();
  const filter = document.querySelector('[data-testid="class-filter"]');
  const choice = await timed(10, step => {
    filter.value = filter instanceof HTMLSelectElement ? String(step + 1) : `class ${step + 1}`;
    filter.dispatchEvent(new Event('change'));
  });
  return {
    first: globalThis.firstChart,
    nodes: document.querySelectorAll('*').length,
    slider,
    tab,
    choice,
  };
}

function tableOf(rows, version) {
  return [
    `Chromium ${version}, ${os.type()} on ${os.cpus()[0]?.model}, ${os.cpus().length} cores, \`--runs ${values.runs}\`.`,
    '',
    '| classes | report MB | to write it, CPU s | first chart, ms | elements | slider, ms | tab, ms | a class, ms |',
    '| ------- | --------- | ------------------ | --------------- | -------- | ---------- | ------- | ----------- |',
    ...rows.map(row =>
      [
        '',
        row.classes.toLocaleString('en'),
        row.megabytes.toFixed(1),
        row.cpu.toFixed(1),
        row.first.toFixed(0),
        row.nodes.toLocaleString('en'),
        ...[row.slider, row.tab, row.choice].map(time => time.toFixed(1)),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
  ];
}
