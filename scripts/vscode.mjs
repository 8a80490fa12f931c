// Opens the extension with the samples: in the installed `code`, else in the registry's VS Code in a browser.
//   npm run vscode
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { packExtension, VSIX } from './lib/packing/pack.mjs';
import { runNode } from './lib/run.mjs';

const WINDOWS = process.platform === 'win32';

if (!ensureInstalled() || !runNode(['scripts/build.mjs'])) process.exit(1);
if (!openInstalled()) await serve();

/** @returns {boolean} whether there is a `code` and it took the job */
function openInstalled() {
  // On Windows `code` is a .cmd file, which only a shell starts.
  const options = { stdio: 'ignore', shell: WINDOWS };
  if (spawnSync('code', ['--version'], options).status !== 0) return false;
  return (
    spawnSync('code', [`--extensionDevelopmentPath=${process.cwd()}`, 'samples'], options)
      .status === 0
  );
}

async function serve() {
  const { ensureRuntime, runtimeSupported } = await import('../test/e2e/harness/runtime.mjs');
  if (!runtimeSupported) {
    console.error('There is no `code` on the PATH: install VS Code and its `code` command.');
    process.exit(1);
  }
  const { makeHome, removeHome } = await import('../test/e2e/harness/home.mjs');
  const { installExtension, startServer } = await import('../test/e2e/harness/server.mjs');
  if (!packExtension()) process.exit(1);
  const runtime = ensureRuntime();
  const home = makeHome();
  installExtension(runtime, home, VSIX);
  const server = await startServer(runtime, home);
  console.log(`\nVS Code: ${server.url}?folder=${encodeURIComponent(`${process.cwd()}/samples`)}`);
  console.log('Ctrl+C ends it.');
  process.once('SIGINT', async () => {
    await server.stop();
    await removeHome(home);
    process.exit(0);
  });
}
