import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { TORCH } from './packages.mjs';

export const PYTHON = process.env.FOCAL_LENS_PYTHON ?? 'python3';
/** Says what was installed, once all of it was. */
const DONE = 'installed.txt';

/**
 * The Python of a virtual environment with a package, which is made where it is not there: one for each, since their pins
 * contradict each other, and a shared one below them for PyTorch.
 *
 * @param {string} folder of all environments
 * @param {{ id: string, torch?: boolean, installs: string[][] }} wanted
 * @throws where pip cannot install it
 */
export function pythonOf(folder, { id, torch, installs }) {
  const shared = torch ? [sitePackages(environment(folder, 'torch', [TORCH], []))] : [];
  return environment(folder, id, installs, shared);
}

/** @param {string[]} shared folders of packages that other environments have */
function environment(folder, id, installs, shared) {
  const home = path.join(folder, id);
  const python = path.join(home, 'bin/python');
  const done = path.join(home, DONE);
  const wanted = JSON.stringify(installs);
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === wanted) return python;
  console.log(`Installing ${installs.flat().join(' ')} into ${home} …`);
  must(PYTHON, ['-m', 'venv', '--clear', home]);
  fs.writeFileSync(
    path.join(sitePackages(python), 'shared.pth'),
    shared.map(at => `${at}\n`).join(''),
  );
  for (const names of installs)
    must('nice', [
      '-n',
      '10',
      python,
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      ...names,
    ]);
  fs.writeFileSync(done, wanted);
  return python;
}

function sitePackages(python) {
  return must(python, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))']).trim();
}

function must(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${command} does not start: ${error.message}`);
  if (status !== 0) throw new Error(stderr.trim().split('\n').slice(-3).join('\n'));
  return stdout;
}
