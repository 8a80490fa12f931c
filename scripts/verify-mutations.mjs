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

/** Real data lies beside the project, and not beside its copy. */
const ENVIRONMENT = {
  ...process.env,
  FOCAL_LENS_SHARED: path.resolve(process.env['FOCAL_LENS_SHARED'] ?? '../shared'),
};

const OPTIONS = ['--bail=1', '--testTimeout=0', '--hookTimeout=0', '--reporter=json'];

/** Milliseconds that the tests of one fault at one distance may take. */
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
const importers = importersIn(['src', 'webview', 'test']);
const files = values.folders.split(',').flatMap(sourcesIn);
/** Test files that fail without any fault: they prove nothing, and are left out from then on. */
const broken = new Set();
const wanted = Number(values.faults);
let caught = 0;
for (let planted = 0; planted < wanted;) {
  const file = pick(files);
  const text = fs.readFileSync(path.join(copy, file), 'utf8');
  const faults = faultsIn(file, text);
  if (faults.length === 0) continue;
  const fault = pick(faults);
  planted++;
  const faulty = text.slice(0, fault.start) + fault.content + text.slice(fault.end);
  const noticing = noticingTest(file, text, faulty);
  if (noticing !== null) caught++;
  const line = text.slice(0, fault.start).split('\n').length;
  const was = text.slice(fault.start, fault.end).replaceAll(/\s+/g, ' ').slice(0, 60);
  const outcome = noticing === null ? 'SURVIVED' : 'noticed ';
  console.log(
    `${outcome} ${file}:${line} ${was} → ${fault.content || 'nothing'}${noticing === null ? '' : ` (${noticing})`}`,
  );
}
fs.rmSync(copy, { recursive: true, force: true });
console.log(`${caught} of ${wanted} faults were noticed`);
if (broken.size > 0) console.log(`fail without a fault: ${[...broken].join(', ')}`);
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
    ObjectExpression: ({ properties }) => {
      for (const { start, end } of properties)
        found.push({ start, end: text[end] === ',' ? end + 1 : end, content: '' });
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/**
 * A test that fails with the fault and passes without it, of all that reach the file, the nearest first. One that goes on for too
 * long has not failed.
 *
 * @returns its file; null where there is none
 */
function noticingTest(file, text, faulty) {
  for (const tests of testsByDistance(file)) {
    for (;;) {
      const failing = withText(file, text, faulty, () => failingFile(tests));
      if (failing === null) break;
      if (failingFile([failing]) === null) return failing;
      broken.add(failing);
    }
  }
  return null;
}

/** Test files in groups: those that import a file, those that import what does, and so on. */
function testsByDistance(file) {
  const seen = new Set([file]);
  const groups = [];
  for (let reached = [file]; reached.length > 0;) {
    const next = reached.flatMap(one => importers.get(one) ?? []).filter(one => !seen.has(one));
    reached = [...new Set(next)];
    for (const one of reached) seen.add(one);
    groups.push(reached.filter(isTest));
  }
  return groups.filter(({ length }) => length > 0);
}

/** Of each file under `src` and `test` the files that import it. */
function importersIn(folders) {
  const found = new Map();
  for (const file of folders.flatMap(sourcesIn)) {
    // Types are gone where tests run.
    const code = fs.readFileSync(file, 'utf8').replaceAll(/^(?:im|ex)port type [^;]*;/gm, '');
    const imports = code.matchAll(/(?:from|import\() ?'(\.[^']+)'/g);
    for (const [, target] of imports) {
      const imported = path.join(path.dirname(file), target);
      found.set(imported, [...(found.get(imported) ?? []), file]);
    }
  }
  return found;
}

function isTest(file) {
  return /^test\/(?!suite|e2e).*\.test\.ts$/.test(file);
}

function withText(file, text, faulty, ask) {
  const target = path.join(copy, file);
  fs.writeFileSync(target, faulty);
  try {
    return ask();
  } finally {
    fs.writeFileSync(target, text);
  }
}

/** Runs tests up to the first failure. @returns the file that it is in; null where all pass */
function failingFile(tests) {
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const report = path.join(copy, 'mutations.json');
  fs.rmSync(report, { force: true });
  const asked = tests.filter(file => !broken.has(file));
  if (asked.length === 0) return null;
  spawnSync(process.execPath, [vitest, 'run', ...asked, ...OPTIONS, `--outputFile=${report}`], {
    cwd: copy,
    env: ENVIRONMENT,
    stdio: 'ignore',
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  });
  if (!fs.existsSync(report)) return null;
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = testResults.find(({ status }) => status === 'failed');
  return failed === undefined ? null : path.relative(fs.realpathSync(copy), failed.name);
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
