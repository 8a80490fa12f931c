import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What `npm run verify:host` asks for: commands, each with the path that it is given. */
interface Asked {
  readonly name: string;
  readonly command: string;
  readonly path: string;
}

const OUT = path.join(__dirname, '..');
const ASKED = path.join(OUT, 'hostAsked.json');
const LONGEST = 900_000;
const QUIET_MILLISECONDS = 2000;

/** The longest time for which nothing else could be done on this thread, in milliseconds. */
async function longestStop(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  await sleep(50);
  delay.disable();
  return delay.max / 1e6;
}

suite('the event loop of the extension host', () => {
  if (!fs.existsSync(ASKED)) return;
  const asked = JSON.parse(fs.readFileSync(ASKED, 'utf8')) as readonly Asked[];
  const found: object[] = [];
  suiteTeardown(() => fs.writeFileSync(path.join(OUT, 'hostDelays.json'), JSON.stringify(found)));
  for (const { name, command, path: place } of asked)
    test(`goes on during: ${name}`, async function () {
      this.timeout(LONGEST);
      const idle = await longestStop(() => sleep(QUIET_MILLISECONDS));
      const start = performance.now();
      let kind: unknown;
      const stop = await longestStop(async () => {
        const outcome = await vscode.commands.executeCommand(command, vscode.Uri.file(place));
        kind = (outcome as { kind?: unknown } | undefined)?.kind;
      });
      const seconds = (performance.now() - start) / 1000;
      found.push({ name, kind, idle, stop, seconds });
    });
});
