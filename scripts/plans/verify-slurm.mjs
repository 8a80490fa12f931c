// Runs a plan under a real Slurm on this machine, with a program in place of a trainer: the array trains every run, a failed one
// is repeated alone when it is submitted again, and "learn" reads what has finished. Names of files are as bad as they get.
//   npm run build && npm run verify:slurm
// Needs Slurm and, to look at the scripts, shellcheck (Debian: apt-get install slurm-wlm shellcheck). About a quarter of a minute.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startSlurm } from '../lib/slurm/startSlurm.mjs';

const CLI = path.resolve('dist/cli.cjs');
const SAMPLES = path.resolve('samples');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-slurm-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

for (const [needed, what] of [
  ['slurmctld', 'Slurm'],
  ['sbatch', 'Slurm'],
]) {
  if (spawnSync('sh', ['-c', `command -v ${needed}`]).status !== 0) {
    console.log(`Not verified: ${what} is not installed (Debian: apt-get install slurm-wlm).`);
    process.exit(1);
  }
}

/** Writes Detectron2's log; a run whose number is in `fail` ends with 3 before it. */
const TRAINER = `
const fs = require('fs');
const [config, folder, seed, ...options] = process.argv.slice(2);
const [gamma, alpha] = [options[1], options[3]].map(Number);
fs.appendFileSync(folder + '/starts.txt', options.join(' ') + ' seed ' + seed + ' of ' + config + '\\n');
if (fs.existsSync('fail') && gamma === 2 && alpha === 0.25) process.exit(3);
const score = 30 + 5 * Math.exp(-((gamma - 1) ** 2)) - Math.abs(alpha - 0.5);
fs.writeFileSync(folder + '/metrics.json', '{"iteration": 89999, "total_loss": 1}\\n' + JSON.stringify({ iteration: 89999, 'bbox/AP': score }) + '\\n');
`;

const work = path.join(scratch, `a 'b' "c" $(touch hacked) ; &`);
fs.mkdirSync(work);
fs.copyFileSync(path.join(SAMPLES, 'longtail.coco.json'), path.join(work, 'train.json'));
fs.copyFileSync(path.join(SAMPLES, 'retinanet.yaml'), path.join(work, `it's.yaml`));
fs.writeFileSync(path.join(work, 'trainer.cjs'), TRAINER);

const failures = [];
const check = (what, isRight, found) => {
  console.log(`${isRight ? 'ok    ' : 'FAILED'} ${what}`);
  if (!isRight) failures.push(found);
};
const run = (command, args, env = process.env) =>
  spawnSync(command, args, { cwd: work, env, encoding: 'utf8' });
const lens = (...args) => run('node', [CLI, ...args]);

const command = 'node trainer.cjs {config} {folder} {seed} {options}';
const asked = ['--config', `it's.yaml`, '--runs', '3', '-o', 'my plan', '--command', command];
const planned = lens('plan', 'train.json', ...asked);
check('a plan is made', planned.status === 0, planned.stderr);
const { runs } = JSON.parse(fs.readFileSync(path.join(work, 'my plan/plan.json'), 'utf8'));
const has = (name, mark) => fs.existsSync(path.join(work, 'my plan/runs', name, mark));
const starts = () =>
  runs.map(({ name }) => {
    const file = path.join(work, 'my plan/runs', name, 'starts.txt');
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').length : 0;
  });

const linted = run('shellcheck', ['--severity=warning', 'my plan/run.sh', 'my plan/slurm.sh']);
if (linted.error) console.log('not looked at by shellcheck, which is not installed');
else check('shellcheck has nothing to say', linted.status === 0, linted.stdout);

const slurm = await startSlurm(path.join(fs.mkdtempSync(path.join(scratch, 'slurm-'))));
try {
  const tested = run('sbatch', ['--test-only', 'my plan/slurm.sh'], slurm.env);
  check('sbatch --test-only accepts it', tested.status === 0, tested.stderr);
  fs.writeFileSync(path.join(work, 'fail'), '');
  const submit = async () => {
    const { status, stderr } = run('sbatch', ['my plan/slurm.sh'], slurm.env);
    check('sbatch takes the array', status === 0, stderr);
    await slurm.ended();
  };
  await submit();
  const failed = runs.findIndex(({ gamma, alpha }) => gamma === 2 && alpha === 0.25);
  const states = runs.map(({ name }, i) => has(name, i === failed ? 'failed' : 'done'));
  check('each task has trained its run, and one failed', states.every(Boolean), states);
  const half = lens('learn', '--plan', 'my plan/plan.json');
  check(
    'learn reads two runs and says which failed',
    half.stdout.includes('2 runs of 2 pairs') &&
      half.stdout.includes(`${runs[failed].name} failed`),
    half.stdout + half.stderr,
  );
  fs.rmSync(path.join(work, 'fail'));
  await submit();
  check(
    'the second array repeats that run alone',
    starts().join() === runs.map((_, i) => (i === failed ? 2 : 1)).join(),
    starts(),
  );
  const whole = lens('learn', '--plan', 'my plan/plan.json');
  check(
    'learn reads all of them',
    whole.stdout.includes('3 runs of 3 pairs, 1 seed'),
    whole.stdout + whole.stderr,
  );
  check(
    'no name was run as a command',
    !fs.existsSync(path.join(work, 'hacked')),
    fs.readdirSync(work),
  );
  console.log(`\n${whole.stdout}`);
} finally {
  await slurm.stop();
}
failures.forEach(found => console.log(found));
process.exit(failures.length === 0 ? 0 : 1);
