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

interface Stops {
  /** The longest time for which nothing else could be done on this thread, in milliseconds. */
  readonly all: number;
  /** The same without the time in which the system gave its core to others. */
  readonly own: number;
}

const TICK_MILLISECONDS = 2;

async function longestStops(work: () => Promise<unknown>): Promise<Stops> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let own = 0;
  let [last, waited] = [performance.now(), waitedForCore()];
  const look = () => {
    const [now, waiting] = [performance.now(), waitedForCore()];
    own = Math.max(own, now - last - TICK_MILLISECONDS - (waiting - waited));
    [last, waited] = [now, waiting];
  };
  const timer = setInterval(look, TICK_MILLISECONDS);
  delay.enable();
  try {
    await work();
    await sleep(50);
  } finally {
    delay.disable();
    clearInterval(timer);
  }
  return { all: delay.max / 1e6, own };
}

/** Milliseconds for which this thread could have gone on and had no core, on Linux; 0 elsewhere. */
function waitedForCore(): number {
  try {
    return Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

suite('the event loop of the extension host', () => {
  if (!fs.existsSync(ASKED)) return;
  const asked = JSON.parse(fs.readFileSync(ASKED, 'utf8')) as readonly Asked[];
  const found: object[] = [];
  suiteTeardown(() => fs.writeFileSync(path.join(OUT, 'hostDelays.json'), JSON.stringify(found)));
  for (const { name, command, path: place } of asked)
    test(`goes on during: ${name}`, async function () {
      this.timeout(LONGEST);
      const idle = await longestStops(() => sleep(QUIET_MILLISECONDS));
      const start = performance.now();
      let kind: unknown;
      const stop = await longestStops(async () => {
        const outcome = await vscode.commands.executeCommand(command, vscode.Uri.file(place));
        kind = (outcome as { kind?: unknown } | undefined)?.kind;
      });
      const seconds = (performance.now() - start) / 1000;
      found.push({ name, kind, idle, stop, seconds });
    });
});
