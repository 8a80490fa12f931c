// Analyzes inputs that are made to harm, or that went wrong badly: each in a process of its own, with its peak memory.
//   npm run build && npm run verify:hostile -- [--small] [--only <part of a name>] [--files 1000000] [--write]
// Takes up to 2 GB of disk for a moment.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { largeInputs } from './lib/hostile/largeInputs.mjs';
import { runBounded } from './lib/hostile/runBounded.mjs';
import { SMALL_INPUTS } from './lib/hostile/smallInputs.mjs';

/** Every input has to stay below: Node itself takes 50 MiB, what an archive is unpacked into 256 MiB. */
const MOST_MEBIBYTES = 640;
/** Exit codes of the command line. */
const [READ, REFUSED] = [0, 3];
/** When a run is ended; machines are busy. */
const MOST_SECONDS = 600;

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    files: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
const inputs = [
  ...SMALL_INPUTS,
  ...(values.small ? [] : largeInputs({ files: Number(values.files) })),
].filter(({ name }) => name.includes(values.only));
const rows = [];
const wrong = [];
for (const { name, make, says } of inputs) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-hostile-'));
  try {
    const folder = path.join(scratch, 'in');
    fs.mkdirSync(folder);
    const target = await make(folder);
    const { code, said, peak, seconds } = runBounded(target, { scratch, seconds: MOST_SECONDS });
    const outcome = outcomeOf(said, folder);
    const isRight = (code === READ || code === REFUSED) && says.test(said) && peak < MOST_MEBIBYTES;
    if (!isRight) wrong.push(name);
    rows.push({ input: name, outcome, peak: peak.toFixed(0), seconds: seconds.toFixed(1) });
    console.log(
      `${isRight ? 'ok   ' : 'WRONG'} ${name}: ${outcome} (exit ${code}, ${peak.toFixed(0)} MiB, ${seconds.toFixed(1)} CPU s)`,
    );
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}
const lines = markdownTable(['input', 'outcome', 'peak MiB', 'CPU s'], rows.map(Object.values));
if (values.write)
  writeMarked(path.join(import.meta.dirname, '..', 'docs', 'verification.md'), 'hostile', [
    `Node ${process.versions.node} on ${os.cpus()[0]?.model}.`,
    '',
    ...lines,
    '',
  ]);
if (wrong.length > 0) {
  console.error(
    `${wrong.length} of ${inputs.length} are not as they should be: ${wrong.join('; ')}.`,
  );
  process.exitCode = 1;
}

/** Its first line, without places of this machine. */
function outcomeOf(said, folder) {
  const line =
    said
      .replaceAll(folder, '…')
      .split('\n')
      .find(text => text.trim() !== '') ?? 'nothing';
  return line.replaceAll('|', '\\|').slice(0, 240);
}
