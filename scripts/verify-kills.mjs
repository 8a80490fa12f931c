// Kills `focal-lens apply --write` at random moments, and looks whether the config is the old or the new one, with owner,
// permissions, links and attributes as before, and whether the next run leaves anything beside it.
//   npm run build && npm run verify:kills -- [kills] [seed]
// Every other kill comes at any moment of the run, the rest within milliseconds of the first change in the folder. A
// mixture is counted as it is found after the kill, before the next run: nobody should meet one even then.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const kills = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const program = path.resolve(import.meta.dirname, '..', 'dist', 'cli.cjs');
if (!fs.existsSync(program)) throw new Error('There is no dist/cli.cjs: npm run build');

const random = mulberry32(seed);
const asRoot = process.getuid?.() === 0;
const attributes = spawnSync('setfattr', ['--version']).status === 0;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-kills-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

const COMMENTS = '# a line that stays\n'.repeat(2000);
/** Within one page and of several, with values before and behind the rest; [α, γ] to write. */
const CONFIGS = [
  { text: 'focal:\n  alpha: 0.4375\n  gamma: 2.0\n', values: ['0.3', '1.5'] },
  { text: 'focal:\n  alpha: 0.3\n  gamma: 2.0\nlast: 1\n', values: ['0.4375', '1.25'] },
  { text: `focal:\n  alpha: 0.4375\n  gamma: 2.0\n${COMMENTS}`, values: ['0.3', '1.5'] },
  { text: `${COMMENTS}focal:\n  alpha: 0.3\n  gamma: 2.0\n`, values: ['0.4375', '1.25'] },
];

const cases = [];
for (const { text, values } of CONFIGS) cases.push(await measured(text, values));

const counts = {
  old: 0,
  new: 0,
  'mixture after the kill': 0,
  'journal after the kill': 0,
  'mixture after the next run': 0,
  'leftover after the next run': 0,
  'owner, permissions, links or attributes lost': 0,
};
let runs = 0;
// Some have ended before.
for (let killed = 0; killed < kills; runs++)
  if (await killOnce(cases[runs % cases.length], runs % 2 === 0)) killed++;

console.log(
  `${kills} kills in ${runs} runs, seed ${seed}${attributes ? '' : ', without extended attributes'}`,
);
for (const [what, count] of Object.entries(counts))
  console.log(`${String(count).padStart(5)}  ${what}`);
const broken = Object.entries(counts).filter(([what]) => /next run|lost/.test(what));
process.exitCode = broken.every(([, count]) => count === 0) ? 0 : 1;

/** Runs once without a kill: what becomes of the text, and how long that takes. */
async function measured(text, values) {
  const config = configWith(text);
  const start = performance.now();
  const [code] = await once(apply(config, values, ['--write']), 'close');
  if (code !== 0) throw new Error(`apply ended with ${code}`);
  return {
    text,
    values,
    next: fs.readFileSync(config, 'utf8'),
    milliseconds: performance.now() - start,
  };
}

/** @returns whether the run was still going on */
async function killOnce({ text, values, next, milliseconds }, anywhere) {
  const config = configWith(text);
  const before = facts(config);
  const run = apply(config, values, ['--write']);
  const ended = once(run, 'close');
  if (anywhere) await Promise.race([sleep(random() * 1.2 * milliseconds), ended]);
  else {
    await Promise.race([firstChange(path.dirname(config)), ended]);
    if (random() < 0.7) await sleep(random() * 4);
  }
  run.kill('SIGKILL');
  const [, signal] = await ended;
  if (signal === null) return false;
  const known = content => content === text || content === next;
  if (!known(fs.readFileSync(config, 'utf8'))) counts['mixture after the kill']++;
  if (leftovers(config) > 0) counts['journal after the kill']++;

  await once(apply(config, ['0.9', '3'], []), 'close');
  const content = fs.readFileSync(config, 'utf8');
  if (known(content)) counts[content === text ? 'old' : 'new']++;
  else counts['mixture after the next run']++;
  if (leftovers(config) > 0) counts['leftover after the next run']++;
  if (JSON.stringify(facts(config)) !== JSON.stringify(before))
    counts['owner, permissions, links or attributes lost']++;
  fs.rmSync(path.dirname(config), { recursive: true });
  return true;
}

/** In a folder of its own, with a second name, owned by somebody else where that can be. */
function configWith(text) {
  const folder = fs.mkdtempSync(path.join(scratch, 'run-'));
  const config = path.join(folder, 'model.yaml');
  fs.writeFileSync(config, text);
  fs.chmodSync(config, 0o640);
  if (asRoot) fs.chownSync(config, 65534, 65534);
  if (attributes) spawnSync('setfattr', ['-n', 'user.note', '-v', 'kept', config]);
  fs.linkSync(config, path.join(folder, 'other name.yaml'));
  return config;
}

function apply(config, [alpha, gamma], more) {
  const args = ['apply', '--config', config, '--alpha', alpha, '--gamma', gamma, ...more];
  return spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
}

function leftovers(config) {
  return fs.readdirSync(path.dirname(config)).length - 2;
}

/** What a change of the content must leave as it is; both names hold the same. */
function facts(config) {
  const { uid, gid, mode, nlink, ino } = fs.statSync(config);
  const other = fs.statSync(path.join(path.dirname(config), 'other name.yaml')).ino;
  const note = attributes ? spawnSync('getfattr', ['-d', config]).stdout.toString() : '';
  return { uid, gid, mode, nlink, ino, other, note };
}

function firstChange(folder) {
  return new Promise(resolve => {
    const watcher = fs.watch(folder, { persistent: false }, () => {
      watcher.close();
      resolve();
    });
  });
}

/** Numbers in [0, 1) that are the same on every run. */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
