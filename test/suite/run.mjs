// Runs the in-host suite in a desktop VS Code (downloaded by @vscode/test-electron) or in the registry's.
//   node test/suite/run.mjs --host=desktop|server [name of a suite]...
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../../scripts/lib/pictures/chromium.mjs';

const desktop = process.argv.includes('--host=desktop');
const root = path.resolve('.');
const bundled = path.join(root, 'out', 'suite');
const wanted = process.argv.slice(2).filter(text => !text.startsWith('-'));
const isWanted = file =>
  !file.endsWith('.suite.ts') ||
  wanted.length === 0 ||
  wanted.includes(file.replace('.suite.ts', ''));

fs.rmSync(bundled, { recursive: true, force: true });

await build({
  entryPoints: fs
    .readdirSync('test/suite')
    .filter(file => file.endsWith('.ts') && isWanted(file))
    .map(file => `test/suite/${file}`),
  outdir: bundled,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode', 'mocha'],
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
});

const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-suite-'));
const report = path.join(root, 'out', 'test', 'suite.json');
fs.mkdirSync(path.dirname(report), { recursive: true });
fs.rmSync(report, { force: true });
if (!desktop) await ensureChromium();
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(bundled, 'index.cjs'),
    extensionTestsEnv: { FOCAL_LENS_SUITE_REPORT: report },
    launchArgs: [workspace],
    ...(desktop
      ? {}
      : {
          vscodeExecutablePath: path.join(root, 'test', 'e2e', 'harness', 'hostShim.mjs'),
          reuseMachineInstall: true,
        }),
  });
} catch (thrown) {
  process.stderr.write(`${String(thrown)}\n`);
  process.exitCode = 1;
} finally {
  fs.rmSync(workspace, { recursive: true, force: true });
}
