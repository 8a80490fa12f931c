import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/fakeEnvironment.ts';
import { installedProgram, SAMPLE } from './helpers/program.ts';

const { run, runWith, shell } = installedProgram();

const CONFIG = 'focal:\n  alpha: 0.25\n  gamma: 2.0\n';
const COUNT = ['analyze', SAMPLE, '--no-simulation'];

function openFull(): number {
  return fs.openSync('/dev/full', 'w');
}

describe.skipIf(!fs.existsSync('/dev/full'))('standard output', { timeout: 30_000 }, () => {
  test('that is full is told, with exit code 3', () => {
    const full = openFull();
    for (const args of [COUNT, ['--version'], ['detectors'], ['analyze', '--help']]) {
      const { code, err } = runWith(args, ['ignore', full, 'pipe']);
      expect({ code, err }).toEqual({
        code: 3,
        err: 'focal-lens: standard output could not be written: the disk is full.\nNothing was changed.\n',
      });
    }
    fs.closeSync(full);
  });

  test('that is full leaves the config of apply --write as it is', () => {
    const config = path.join(temporaryFolder(), 'model.yaml');
    fs.writeFileSync(config, CONFIG);
    const full = openFull();
    const args = ['apply', '--config', config, '--alpha', '0.3', '--gamma', '1', '--write'];
    const { code, err } = runWith(args, ['ignore', full, 'pipe']);
    fs.closeSync(full);
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('disk is full') });
    expect(fs.readFileSync(config, 'utf8')).toBe(CONFIG);
  });

  test('whose reader has gone hides no other exit code, and keeps no change from being made', () => {
    const config = path.join(temporaryFolder(), 'model.yaml');
    fs.writeFileSync(config, CONFIG);
    const closed = '2>&1 >&3 3>&- | cat; exit "${PIPESTATUS[0]}"';
    const piped = (command: string) =>
      shell(`exec 3> >(true); sleep 0.1; { $fl ${command}; } ${closed}`);
    expect(piped('check $sample --max-problems 0')).toEqual({ code: 1, out: '', err: '' });
    expect(piped('analyze $sample --no-simulation')).toEqual({ code: 0, out: '', err: '' });
    const change = piped(`apply --config ${config} --alpha 0.3 --gamma 1 --write`);
    expect(change).toEqual({ code: 0, out: '', err: '' });
    expect(fs.readFileSync(config, 'utf8')).toBe('focal:\n  alpha: 0.3\n  gamma: 1.0\n');
  });

  test('that is closed ends nothing', () => {
    expect(shell('$fl analyze $sample --no-simulation >&- <&-')).toMatchObject({ code: 0 });
  });
});

describe.skipIf(!fs.existsSync('/dev/full'))('standard error', { timeout: 30_000 }, () => {
  const cases = [
    [['analyze', 'nowhere.json'], 3],
    [['analyze'], 2],
    [['frobnicate'], 2],
  ] as const;

  test.each(cases)('that is full or closed changes no exit code: %j', async (args, expected) => {
    expect((await run(args)).code).toBe(expected);
    const full = openFull();
    expect(runWith(args, ['ignore', 'pipe', full]).code).toBe(expected);
    expect(runWith(args, ['ignore', full, full]).code).toBe(expected);
    fs.closeSync(full);
    const line = args.join(' ');
    expect(shell(`$fl ${line} 2>&-`).code).toBe(expected);
    expect(shell(`$fl ${line} >&- 2>&- <&-`).code).toBe(expected);
    expect(shell(`$fl ${line} 2>&1 | true; exit "\${PIPESTATUS[0]}"`).code).toBe(expected);
  });

  test('that is full does not stop an analysis', () => {
    const full = openFull();
    expect(runWith(COUNT, ['ignore', 'pipe', full])).toMatchObject({ code: 0 });
    fs.closeSync(full);
  });
});
