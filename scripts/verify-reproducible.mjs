// Builds what is in git's index twice, in two folders, time zones, languages and masks of rights, and compares the packages.
//   npm run verify:reproducible
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const OUT = path.resolve('out', 'reproducible');

const BUILDS = [
  { folder: path.join(OUT, 'a'), mask: 0o022, env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: path.join(OUT, 'another folder', 'b'),
    mask: 0o077,
    env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
];

fs.rmSync(OUT, { recursive: true, force: true });
const packages = BUILDS.map(packagesOf);
console.table(
  Object.fromEntries(
    packages[0].map(({ name, digest }, i) => [name, { a: digest, b: packages[1][i].digest }]),
  ),
);
const same = packages[0].every(({ digest }, i) => digest === packages[1][i].digest);
console.log(same ? 'The same bytes.' : 'The bytes differ.');
if (same) fs.rmSync(OUT, { recursive: true });
process.exitCode = same ? 0 : 1;

function packagesOf({ folder, mask, env }) {
  process.umask(mask);
  fs.mkdirSync(folder, { recursive: true });
  execFileSync('git', ['checkout-index', '--all', `--prefix=${folder}${path.sep}`]);
  linkTree('node_modules', path.join(folder, 'node_modules'));
  for (const command of ['node scripts/package.mjs', 'npm pack --pack-destination out']) {
    // On Windows npm is a .cmd file, which only a shell starts.
    const options = { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8', shell: true };
    const { status, output } = spawnSync(command, options);
    if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${output.join('')}`);
  }
  const files = fs
    .readdirSync(path.join(folder, 'out'))
    .filter(file => /\.(?:vsix|tgz)$/.test(file));
  return files.toSorted().map(name => ({ name, digest: digestOf(path.join(folder, 'out', name)) }));
}

function digestOf(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Hard links, so that each build has its own node_modules without the time that copying takes. */
function linkTree(from, to) {
  fs.mkdirSync(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else fs.linkSync(source, target);
  }
}
