// Measures for how long the event loop of VS Code's extension host stands still while large sets are read.
//   npm run build && npm run verify:host -- [--images 118287] [--few 20000] [--keep <folder>] [--write]
// Sets are generated; --few is the size of those that are no YOLO folder.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { writeHostSets } from './lib/hostile/hostSets.mjs';

/** What people do not notice. What a busy machine takes away is no time of ours. */
const MOST_MILLISECONDS = 50;

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '118287' },
    few: { type: 'string', default: '20000' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const root = path.join(import.meta.dirname, '..');
const out = path.join(root, 'out');
const [askedFile, foundFile] = ['hostAsked.json', 'hostDelays.json'].map(name =>
  path.join(out, name),
);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-host-'));
try {
  const folder = values.keep ?? scratch;
  const asked = writeHostSets(folder, { images: Number(values.images), few: Number(values.few) });
  fs.mkdirSync(out, { recursive: true });
  fs.rmSync(foundFile, { force: true });
  fs.writeFileSync(askedFile, JSON.stringify(asked));
  spawnSync(process.execPath, ['test/suite/run.mjs', '--host=server', 'delay'], {
    cwd: root,
    stdio: 'inherit',
  });
  tell(JSON.parse(fs.readFileSync(foundFile, 'utf8')));
} finally {
  for (const file of [askedFile, foundFile, scratch])
    fs.rmSync(file, { recursive: true, force: true });
}

function tell(found) {
  const rows = found.map(({ name, kind, idle, stop, seconds }) => [
    name,
    kind ?? 'done',
    seconds.toFixed(1),
    stop.all.toFixed(0),
    stop.own.toFixed(0),
    idle.all.toFixed(0),
  ]);
  const names = [
    'what is asked for',
    'outcome',
    's',
    'longest stop, ms',
    'without waiting for a core, ms',
    'with nothing to do, ms',
  ];
  const lines = markdownTable(names, rows);
  console.log(lines.join('\n'));
  if (values.write)
    writeMarked(path.join(root, 'docs', 'verification.md'), 'host', [
      `VS Code's server, Node ${process.versions.node} on ${os.cpus()[0]?.model}, ${os.cpus().length} cores.`,
      '',
      ...lines,
      '',
    ]);
  const slow = found.filter(({ stop }) => stop.own > MOST_MILLISECONDS);
  if (slow.length === 0) return;
  console.error(`Over ${MOST_MILLISECONDS} ms: ${slow.map(({ name }) => name).join('; ')}.`);
  process.exitCode = 1;
}
