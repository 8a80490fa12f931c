// Plants faults and asks whether the tests notice: a comparison flipped, a condition negated, an operator exchanged, an
// entry of an object dropped.
//   npm run verify:mutations -- [--faults 30] [--seed 1] [--folders src/analysis,src/tasks,src/cli] [--minutes 20]
// No test has a clock here, so that a busy machine notices nothing by itself; what runs for longer than the minutes is a survivor.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync, Visitor } from 'oxc-parser';

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    folders: { type: 'string', default: 'src/analysis,src/tasks,src/cli' },
    minutes: { type: 'string', default: '20' },
  },
});

/** Milliseconds that the tests of one fault may take. */
const LONGEST = Number(values.minutes) * 60_000;

const OPERATORS = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['+', '-'],
  ['-', '+'],
]);

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-mutations-'));
copyProject(copy);
const random = seeded(Number(values.seed));
const files = values.folders.split(',').flatMap(sourcesIn);
const passing = new Map();
const wanted = Number(values.faults);
let caught = 0;
for (let planted = 0; planted < wanted;) {
  const file = pick(files);
  const target = path.join(copy, file);
  const text = fs.readFileSync(target, 'utf8');
  const faults = faultsIn(file, text);
  if (faults.length === 0) continue;
  const fault = pick(faults);
  planted++;
  fs.writeFileSync(target, text.slice(0, fault.start) + fault.content + text.slice(fault.end));
  const failing = failingTests(file);
  fs.writeFileSync(target, text);
  const outcome = failing === null ? 'SURVIVED' : passes(failing) ? 'noticed ' : 'NO PROOF';
  if (outcome === 'noticed ') caught++;
  const line = text.slice(0, fault.start).split('\n').length;
  const was = text.slice(fault.start, fault.end).replaceAll(/\s+/g, ' ').slice(0, 60);
  console.log(`${outcome} ${file}:${line} ${was} → ${fault.content || 'nothing'}`);
}
fs.rmSync(copy, { recursive: true, force: true });
console.log(`${caught} of ${wanted} faults were noticed`);
process.exitCode = caught >= 0.9 * wanted ? 0 : 1;

function copyProject(folder) {
  for (const name of fs.readdirSync('.')) {
    if (['.git', 'dist', 'out', 'node_modules'].includes(name)) continue;
    fs.cpSync(name, path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  fs.cpSync('dist', path.join(folder, 'dist'), { recursive: true });
}

function sourcesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => path.join(folder, name))
    .toSorted();
}

/** Where a fault could be planted, with what would stand there. */
function faultsIn(file, text) {
  const found = [];
  const exchange = ({ operator, left, right }) => {
    const content = OPERATORS.get(operator);
    const start = text.indexOf(operator, left.end);
    if (content !== undefined && start < right.start)
      found.push({ start, end: start + operator.length, content });
  };
  new Visitor({
    BinaryExpression: exchange,
    LogicalExpression: exchange,
    IfStatement: ({ test: { start, end } }) => {
      found.push({ start, end, content: `!(${text.slice(start, end)})` });
    },
    ConditionalExpression: ({ test: { start, end } }) => {
      found.push({ start, end, content: `!(${text.slice(start, end)})` });
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/**
 * Which tests fail: of those that lie as the source does, then of all that reach it. One that goes on for too long has not
 * failed.
 *
 * @returns how Vitest runs them; null where none fails
 */
function failingTests(file) {
  const nearest = ['run', nearestTests(file)];
  const reaching = ['related', file, '--run'];
  return [nearest, reaching].find(fails) ?? null;
}

/** Without a fault: tests that fail anyway prove nothing. Asked once of the same tests. */
function passes(tests) {
  const asked = tests.join(' ');
  if (!passing.has(asked)) passing.set(asked, !fails(tests));
  return passing.get(asked);
}

function nearestTests(file) {
  let folder = path.dirname(file).replace(/^src/, 'test');
  while (!fs.existsSync(folder)) folder = path.dirname(folder);
  return folder;
}

function fails([command, ...parameters]) {
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, command, ...parameters, '--bail=1', '--testTimeout=0', '--hookTimeout=0'],
    { cwd: copy, stdio: 'ignore', timeout: LONGEST, killSignal: 'SIGKILL' },
  );
  return status !== null && status !== 0;
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

/** Numbers in [0, 1), mulberry32. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
