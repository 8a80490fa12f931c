import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * The program of a folder `dist`, or as it is built from a commit, in a work tree of its own that uses the packages of this one.
 *
 * @param {string} before folder or commit
 * @param {string} scratch an empty folder
 * @returns {{ program: string, remove: () => void }}
 */
export function buildOf(before, scratch) {
  const built = path.resolve(before, 'cli.cjs');
  if (fs.existsSync(built)) return { program: built, remove: () => undefined };
  const tree = path.join(scratch, 'before');
  const git = (...args) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('worktree', 'add', '--detach', tree, before);
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: tree, stdio: 'pipe' });
  return {
    program: path.join(tree, 'dist', 'cli.cjs'),
    remove: () => git('worktree', 'remove', '--force', tree),
  };
}
