// Starts the VS Code of runtime.mjs as a server on a free loopback port.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// A webview needs a secure context: 127.0.0.1 and localhost are, any other http host stays blank.
const HOST = '127.0.0.1';

/**
 * @typedef {object} Server
 * @property {string} url where the workbench answers
 * @property {() => string} output everything it printed so far
 * @property {(file: string) => string} remoteUri the file as this server's workbench names it
 * @property {() => Promise<void>} stop ends it with all its children
 */

const folders = home => [
  '--accept-server-license-terms',
  '--telemetry-level',
  'off',
  '--server-data-dir',
  home.serverData,
  '--user-data-dir',
  home.userData,
  '--extensions-dir',
  home.extensions,
];

/** Installs a packed extension; works offline. */
export function installExtension(runtime, home, vsix) {
  const result = spawnSync(
    runtime.node,
    [runtime.server, ...folders(home), '--install-extension', vsix, '--force'],
    { encoding: 'utf8' },
  );
  if (result.status !== 0 || !result.stdout.includes('was successfully installed'))
    throw new Error(`installing ${vsix} failed:\n${result.stdout}${result.stderr}`);
}

/**
 * @param {string[]} moreArguments
 * @returns {Promise<Server>}
 */
export async function startServer(runtime, home, moreArguments = []) {
  const child = spawn(
    runtime.node,
    [
      runtime.server,
      '--host',
      HOST,
      '--port',
      '0',
      '--without-connection-token',
      ...folders(home),
      ...moreArguments,
    ],
    // A process group of its own: the extension host and the file watcher outlive the server a little.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  const port = await new Promise((resolve, reject) => {
    const listen = chunk => {
      output += chunk;
      const line = /Extension host agent listening on (\d+)/.exec(output);
      if (line) resolve(Number(line[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', code => reject(new Error(`VS Code ended with ${code}\n${output}`)));
    setTimeout(() => reject(new Error(`VS Code did not start\n${output}`)), 30_000).unref();
  });
  return {
    url: `http://${HOST}:${port}/`,
    output: () => output,
    remoteUri: file => `vscode-remote://${HOST}:${port}${path.resolve(file)}`,
    stop: () => stopGroup(child.pid),
  };
}

/** Ends a process group and waits until the whole of it is gone. */
async function stopGroup(leader) {
  signalGroup(leader, 'SIGTERM');
  for (const end = Date.now() + 5000; signalGroup(leader, 0) && Date.now() < end;) await sleep(50);
  signalGroup(leader, 'SIGKILL');
}

function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false;
  }
}
