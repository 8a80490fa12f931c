import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/fakeEnvironment.ts';
import { installedProgram, SAMPLE } from './helpers/program.ts';

const program = installedProgram();
const { run, runWith, shell } = program;

const CONFIG = 'focal:\n  alpha: 0.25\n  gamma: 2.0\n';
const COUNT = ['analyze', SAMPLE, '--no-simulation'];

/** What Linux keeps of a pipe until it is read. */
const PIPE_BYTES = 65_536;

/** Standard output of what follows fails where it would have to wait. */
const NEVER_WAIT = `python3 -c 'import os; os.set_blocking(1, False)'`;

function manyClasses(classes: number) {
  const ids = Array.from({ length: classes }, (_, index) => index + 1);
  return {
    images: [{ id: 1, file_name: 'a.jpg', width: 640, height: 640 }],
    categories: ids.map(id => ({ id, name: `class of number ${id}` })),
    annotations: ids.map(id => ({
      id,
      image_id: 1,
      category_id: id,
      bbox: [id % 600, id % 500, 30, 30],
      area: 900,
      iscrowd: 0,
    })),
  };
}

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

  test('whose reader is slow gets everything, also where a write would block', () => {
    const file = path.join(temporaryFolder(), 'many.json');
    fs.writeFileSync(file, JSON.stringify(manyClasses(1000)));
    const slowly = (before: string) =>
      shell(`{ ${before} $fl analyze ${file} --no-simulation --format json; } | (sleep 3; cat)`);
    const { out } = slowly('');
    expect(out.length).toBeGreaterThan(4 * PIPE_BYTES);
    expect(JSON.parse(out)).toBeTypeOf('object');
    expect(slowly(`${NEVER_WAIT};`).out.length).toBe(out.length);
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

test('a start that only counts loads no sockets, streams or ciphers', () => {
  const { folder } = program;
  const hook = path.join(folder, 'hook.cjs');
  const list = path.join(folder, 'loaded.json');
  fs.writeFileSync(
    hook,
    `const before = new Set(process.moduleLoadList);
    process.on('exit', () => {
      const loaded = process.moduleLoadList.filter(name => !before.has(name));
      require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(loaded));
    });`,
  );
  const line = `NODE_OPTIONS='--require ${hook}' $fl analyze $sample --no-simulation --threads 1 | cat`;
  expect(shell(line)).toMatchObject({ code: 0, err: '' });
  const loaded = JSON.parse(fs.readFileSync(list, 'utf8')) as string[];
  expect(loaded).toContain('NativeModule internal/util/parse_args/parse_args');
  // Node 20 is told to optimize later, which loads its streams and spares many times their cost.
  const spared = process.versions.v8.startsWith('11.') ? [] : ['stream'];
  for (const part of ['crypto', 'net', 'perf_hooks', ...spared])
    expect(loaded).not.toContain(`NativeModule ${part}`);
}, 30_000);
