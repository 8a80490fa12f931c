import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/fakeEnvironment.ts';
import { installedProgram, SAMPLE } from './helpers/program.ts';

const { folder: installed, program } = installedProgram();

const NOBODY = 65534;
const CONFIG = 'focal:\n  alpha: 0.25\n  gamma: 2.0\n';

/** Runs as somebody to whom permissions apply. */
function asNobody(args: readonly string[]) {
  fs.chmodSync(installed, 0o755);
  const user = { uid: NOBODY, gid: NOBODY };
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { ...user, cwd: '/' });
  return { code: status, err: stderr.toString() };
}

/** A folder that anybody may enter, with a config in it. */
function folderWith(mode: number) {
  const folder = temporaryFolder();
  fs.chmodSync(folder, mode);
  const config = path.join(folder, 'model.yaml');
  fs.writeFileSync(config, CONFIG);
  const sample = path.join(folder, 'a.json');
  fs.copyFileSync(SAMPLE, sample);
  return { folder, config, sample };
}

const change = (config: string) =>
  asNobody(['apply', '--config', config, '--alpha', '0.3', '--gamma', '1', '--write']);

describe.skipIf(process.getuid?.() !== 0)('without permission', { timeout: 30_000 }, () => {
  test('to enter a folder, an output in it and an input in it are told as that', () => {
    const { folder, sample } = folderWith(0o755);
    const secret = path.join(folder, 'secret');
    fs.mkdirSync(secret, { mode: 0o700 });
    const inside = path.join(secret, 'x');
    const output = asNobody(['analyze', sample, '--no-simulation', '-o', inside]);
    expect(output.code).toBe(3);
    expect(output.err).toContain(`${inside} could not be written: permission was denied`);
    for (const args of [
      ['analyze', inside],
      ['analyze', sample, '--config', inside],
      ['analyze', sample, '--no-simulation', '--predictions', inside],
      ['apply', inside, '--config', inside],
    ]) {
      const { code, err } = asNobody(args);
      expect(code).toBe(3);
      expect(err).toContain(`${inside} cannot be read: permission denied`);
    }
  });

  test('to write a file, it is not replaced either where its folder may be written', () => {
    const { folder, config } = folderWith(0o777);
    const { code, err } = change(config);
    expect(code).toBe(3);
    expect(err).toContain('it belongs to another user');
    fs.chownSync(config, NOBODY, NOBODY);
    fs.chmodSync(config, 0o444);
    expect(change(config).err).toContain('it is read-only');
    expect(fs.readFileSync(config, 'utf8')).toBe(CONFIG);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['a.json', 'model.yaml']);
  });

  test('to make files in a folder, a file in it is not changed, and that is said', () => {
    const { config } = folderWith(0o755);
    fs.chownSync(config, NOBODY, NOBODY);
    const { code, err } = change(config);
    expect(code).toBe(3);
    expect(err).toContain('no file can be made in its folder');
    expect(fs.readFileSync(config, 'utf8')).toBe(CONFIG);
  });

  test('to own it, a file that everybody may write keeps its owner', () => {
    const { config } = folderWith(0o777);
    fs.chmodSync(config, 0o666);
    expect(change(config)).toEqual({ code: 0, err: '' });
    expect(fs.statSync(config).uid).toBe(0);
    expect(fs.readFileSync(config, 'utf8')).not.toBe(CONFIG);
  });
});
