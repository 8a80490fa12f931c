// From a fresh clone to a first report.
//   npm start [-- <annotation file>]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { runNode } from './lib/run.mjs';

const REPORT = path.join('out', 'report.html');
const TEXT = path.join('out', 'report.txt');

const file = path.resolve(process.argv[2] ?? 'samples/longtail.coco.json');
process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
if (!ensureInstalled() || !runNode(['scripts/build.mjs'])) process.exit(1);
fs.mkdirSync('out', { recursive: true });

// Both reports at once; the second stays silent, since the first tells of progress and failures.
const text = analyze(['--format', 'text', '--output', TEXT], 'inherit');
const html = analyze(['--format', 'html', '--output', REPORT], 'ignore');
const [[textStatus], [htmlStatus]] = await Promise.all([once(text, 'close'), once(html, 'close')]);
process.exitCode = textStatus || htmlStatus;
if (process.exitCode === 0) {
  console.log(`\n${answerOf(fs.readFileSync(TEXT, 'utf8'))}\n`);
  console.log(`All of it: ${path.resolve(TEXT)}`);
  console.log(`With charts, to open in a browser: ${path.resolve(REPORT)}`);
}

function analyze(parameters, stdio) {
  return spawn(process.execPath, ['dist/cli.cjs', 'analyze', file, ...parameters], { stdio });
}

/** The head of the report with the first piece of advice; the rest would scroll it away. */
function answerOf(report) {
  const [, ...later] = report.split(/^ {2}- /m);
  const rest = later.slice(1).join('  - ');
  return report.slice(0, report.length - (rest === '' ? 0 : rest.length + 4)).trimEnd();
}
