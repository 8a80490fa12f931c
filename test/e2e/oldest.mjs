// End-to-end tests in the oldest VS Code that the extension promises to run in (`engines.vscode`), fetched once per machine.
//   npm run package && npm run verify:oldest -- [file of test/e2e]...
import { spawnSync } from 'node:child_process';

/** The main job from start to end, configs, and what goes wrong: all contributions and both pages are used. */
const USUAL = ['flow', 'imbalance', 'configs', 'trouble'];

const given = process.argv.slice(2);
const files = given.length > 0 ? given : USUAL.map(name => `test/e2e/${name}.e2e.mjs`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/e2e/vitest.config.ts', ...files],
  { stdio: 'inherit', env: { ...process.env, FOCAL_LENS_VSCODE: 'oldest' } },
);
process.exitCode = status ?? 1;
