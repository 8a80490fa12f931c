import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Of the JavaScript heap; the process may be larger by its buffers and WebAssembly. */
const HEAP_MEBIBYTES = 256;
const MOST_MEBIBYTES = 512;
const POLL_MILLISECONDS = 200;

/**
 * Runs a job in a child process, and kills it where it makes no progress or takes too much memory.
 *
 * @param job see test/fuzz/child.ts
 * @param {{ bundle: string, scratch: string, patience: number }} options `patience` in seconds
 * @param {(message: object) => void} onMessage
 * @returns {Promise<{ kind: 'finished' | 'restart' | 'hang' | 'memory' | 'crash', message: string }>} why it ended; `restart`
 *   where the child wants to be started again
 */
export function runFuzzChild(job, { bundle, scratch, patience }, onMessage) {
  const cwd = path.join(scratch, 'cwd');
  fs.mkdirSync(cwd, { recursive: true });
  fs.writeFileSync(job.progress, Buffer.alloc(16));
  const child = fork(bundle, [JSON.stringify(job)], {
    cwd,
    execArgv: ['--enable-source-maps', `--max-old-space-size=${HEAP_MEBIBYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => (output = (output + data).slice(-4000)));
  let exit = null;
  const kill = (kind, message) => {
    exit = { kind, message };
    child.kill('SIGKILL');
  };
  const poll = watch(job, child.pid, { patience, kill });
  return new Promise((resolve, reject) => {
    child.on('message', message => {
      if (message.kind === 'finished' || message.kind === 'restart')
        exit = { kind: message.kind, message: '' };
      else onMessage(message);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(poll);
      const message = `the process ended with ${code ?? signal}\n${output}`;
      resolve(exit ?? { kind: 'crash', message });
    });
  });
}

/** The run that a child is at, and how many smaller inputs of it have been tried. */
export function progressOf({ progress }) {
  const bytes = fs.readFileSync(progress);
  return bytes.length < 16
    ? { run: 0, tries: 0 }
    : { run: bytes.readDoubleLE(0), tries: bytes.readDoubleLE(8) };
}

function watch(job, pid, { patience, kill }) {
  // Other jobs report no progress.
  if (job.kind !== 'fuzz' && job.kind !== 'replay') return undefined;
  let last = '';
  let since = performance.now();
  return setInterval(() => {
    const now = JSON.stringify(progressOf(job));
    if (now !== last) [last, since] = [now, performance.now()];
    else if (performance.now() - since > 1000 * patience)
      kill('hang', `no progress in ${patience} s`);
    const size = residentMebibytes(pid);
    if (size > MOST_MEBIBYTES)
      kill('memory', `${Math.round(size)} MiB; the limit is ${MOST_MEBIBYTES} MiB`);
  }, POLL_MILLISECONDS);
}

/** NaN where there is no /proc: the child checks its peak after each run, too. */
function residentMebibytes(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
