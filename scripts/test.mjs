// Everything that must hold: install, build, checks, unit tests, end-to-end tests in a real VS Code, in-host suite.
//   npm test
import fs from 'node:fs';
import { runtimeSupported } from '../test/e2e/harness/runtime.mjs';
import { ensureChromium } from './lib/pictures/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { packExtension } from './lib/packing/pack.mjs';
import { runNode, runTool } from './lib/run.mjs';
import { readTally, sum } from './lib/tally.mjs';

const FOLDERS = ['src', 'webview', 'test', 'scripts', 'bench'];
const VITEST = 'vitest/vitest.mjs';
const REPORTERS = ['--reporter=default', '--reporter=./scripts/lib/tallyReporter.mjs'];
// Of eleven thousand tests, one that lost a race on a busy machine is no reason to refuse all: it is run again, and named.
const ATTEMPTS = process.env['CI'] === 'true' ? ['--retry=1'] : [];

const steps = [];
const tallies = [];

if (!step('install', ensureInstalled)) finish('the dependencies are not there');
if (!step('build', () => runNode(['scripts/build.mjs']))) finish('the build is broken');
check('types', () => runTool('typescript/bin/tsc', ['-b']));
check('lint', () => runTool('oxlint/bin/oxlint', ['--deny-warnings', ...FOLDERS]));
check('format', () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']));
check('dead code', () => runTool('knip/bin/knip.js'));
tests('unit', report => runTool(VITEST, ['run', ...ATTEMPTS, ...REPORTERS], tallyAt(report)));
finish(await testInEditor());

/** @returns {Promise<string | null>} why the tests in VS Code could not run */
async function testInEditor() {
  if (!runtimeSupported) return `VS Code comes from the registry for linux-x64 only`;
  if ((await ensureChromium()) === null) return 'no Chromium could be found or installed';
  check('package', packExtension);
  const config = ['--config', 'test/e2e/vitest.config.ts'];
  tests('e2e', report =>
    runTool(VITEST, ['run', ...config, ...ATTEMPTS, ...REPORTERS], tallyAt(report)),
  );
  tests('suite', () => runNode(['test/suite/run.mjs', '--host=server']));
  return null;
}

function tallyAt(report) {
  return { FOCAL_LENS_TALLY: report };
}

/** Runs one step and keeps its time. */
function step(name, work) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const succeeded = work();
  steps.push({ name, succeeded, seconds: (performance.now() - start) / 1000 });
  return succeeded;
}

/** A check has no tests to count: it counts only when it fails. */
function check(name, work) {
  if (!step(name, work)) tallies.push({ passed: 0, failed: 1, skipped: 0, failures: [name] });
}

function tests(name, work) {
  const report = `out/test/${name}.json`;
  fs.rmSync(report, { force: true });
  fs.mkdirSync('out/test', { recursive: true });
  const succeeded = step(name, () => work(report));
  tallies.push(readTally(report, name, succeeded));
}

/** @param {string | null} missing why a part could not run */
function finish(missing) {
  console.log('');
  for (const { name, succeeded, seconds } of steps)
    console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(1)} s`);
  const { passed, failed, skipped, failures, again } = sum(tallies);
  for (const flaky of again) console.log(`AGAIN  ${flaky}`);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  if (skipped > 0) console.log(`${skipped} skipped`);
  const silent = missing === null ? '' : ` — NOT EVERYTHING RAN: ${missing}`;
  console.log(`${passed} passed, ${failed} failed${silent}`);
  process.exit(failed > 0 || steps.some(({ succeeded }) => !succeeded) || fatal(missing) ? 1 : 0);
}

/** In continuous integration on a machine that could run everything, a part that did not run is a failure. */
function fatal(missing) {
  return missing !== null && process.env['CI'] === 'true' && runtimeSupported;
}
