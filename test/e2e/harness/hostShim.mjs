#!/usr/bin/env node
// Stands in for the `code` executable, so that @vscode/test-electron runs a suite in the extension host of the VS Code
// server where the desktop build cannot be downloaded. Takes the arguments it passes and ends with the suite's status:
// 0 passed, 1 failed, 2 no result in time.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { makeHome, removeHome } from './home.mjs';
import { ensureRuntime } from './runtime.mjs';
import { startServer } from './server.mjs';

const LONGEST = 900_000;

/** What the workbench itself logs; the suite's own lines are wanted. */
const NOISE =
  /^(Resolv|Creating a socket|\[(reconnection|AgentHost|AccountPolicy|Service Worker)|Updating additional|Creation of workbench|getaddrinfo|Failed: getaddrinfo|Timed out waiting for authentication|Canceled)/;

const given = process.argv.slice(2);
const option = name => given.find(text => text.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = option('extensionDevelopmentPath');
const tests = option('extensionTestsPath');
const folder = given.find(text => !text.startsWith('-'));
if (!extension || !tests || !folder) {
  console.error(
    'hostShim: --extensionDevelopmentPath=, --extensionTestsPath= and a folder are needed',
  );
  process.exit(2);
}

const home = makeHome();
// A built VS Code ignores the test arguments in its URL unless it was started with this flag.
const server = await startServer(ensureRuntime(), home, ['--enable-smoke-test-driver']);
const browser = await launchBrowser();
let status = 2;
try {
  status = await runSuite(await browser.newPage());
} finally {
  await browser.close();
  await server.stop();
  await removeHome(home);
}
process.exit(status);

async function runSuite(page) {
  const ended = deferred();
  await page.exposeFunction('codeAutomationLog', (_type, values) => print(format(...values)));
  await page.exposeFunction('codeAutomationExit', code => ended.resolve(code));
  await page.goto(suiteUrl());
  const timer = setTimeout(() => ended.resolve(2), LONGEST);
  const code = await ended.promise;
  clearTimeout(timer);
  if (code === 2) await keepScreenshot(page);
  return code === 0 ? deathOfHost() : code;
}

function suiteUrl() {
  const payload = [
    ['extensionDevelopmentPath', server.remoteUri(extension)],
    ['extensionTestsPath', server.remoteUri(tests)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({
    folder: path.resolve(folder),
    payload: JSON.stringify(payload),
  });
  return `${server.url}?${query}`;
}

/** When the extension host dies under the suite the workbench reports 0: believe the server's log instead. */
async function deathOfHost() {
  const pattern = /Extension Host Process exited with code: (\w+), signal: (\w+)/g;
  for (let attempt = 0; attempt < 30; attempt++) {
    const [, code, signal] = [...server.output().matchAll(pattern)].at(-1) ?? [];
    if (code !== undefined) {
      if (code === '0' && signal === 'null') return 0;
      console.error(`the extension host ended by itself (code ${code}, signal ${signal})`);
      return 1;
    }
    await sleep(100);
  }
  return 0;
}

function print(text) {
  if (!NOISE.test(text)) process.stdout.write(text.replace(/\n?$/, '\n'));
}

async function keepScreenshot(page) {
  fs.mkdirSync('out/screenshots', { recursive: true });
  await page.screenshot({ path: 'out/screenshots/suite-timeout.png' });
}

/** Promise.withResolvers came with Node 22. */
function deferred() {
  let resolve;
  const promise = new Promise(settle => (resolve = settle));
  return { promise, resolve };
}
