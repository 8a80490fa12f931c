import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const LINKS = process.platform !== 'win32';

const BASE = 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n';
const MIDDLE = '_BASE_: base.yaml\n';
const CONFIG = '_BASE_: middle.yaml\nMODEL:\n  RETINANET:\n    FOCAL_LOSS_ALPHA: 0.25\n';
const FILES = {
  'train.json': '{"images": []}',
  'predictions.json': '[]',
  'config.yaml': CONFIG,
  'middle.yaml': MIDDLE,
  'base.yaml': BASE,
};

function folderWithAll() {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(folder, name), text);
  return { folder, at: (name: string) => path.join(folder, name) };
}

const contents = (folder: string) =>
  Object.fromEntries(
    Object.keys(FILES).map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );

describe('an output', () => {
  const ways: readonly (readonly [string, (file: string) => string])[] = [
    ['the same name', file => file],
    [
      'another spelling',
      file =>
        path.join(
          path.dirname(file),
          '..',
          path.basename(path.dirname(file)),
          '.',
          path.basename(file),
        ),
    ],
    ['a relative name', file => path.relative(process.cwd(), file)],
    [
      'a symbolic link',
      file => {
        fs.symlinkSync(path.basename(file), `${file}.link`);
        return `${file}.link`;
      },
    ],
    [
      'another name of the same file',
      file => {
        fs.linkSync(file, `${file}.twin`);
        return `${file}.twin`;
      },
    ],
  ];
  const cases = Object.keys(FILES).flatMap(name =>
    ways.map(([how, named]) => [name, how, named] as const),
  );

  test.skipIf(!LINKS).each(cases)('that is %s by %s is refused before any work', async (...all) => {
    const [name, , named] = all;
    const { folder, at } = folderWithAll();
    const { code, err, requests } = await runMain([
      'analyze',
      at('train.json'),
      '--config',
      at('config.yaml'),
      '--predictions',
      at('predictions.json'),
      '-o',
      named(at(name)),
    ]);
    expect({ code, requests }).toEqual({ code: 2, requests: [] });
    expect(err).toMatch(/--output names .* itself .*: name another file\./);
    expect(contents(folder)).toEqual(FILES);
  });

  test.skipIf(!LINKS)(
    'that has become an input meanwhile is refused when it is written',
    async () => {
      const { folder, at } = folderWithAll();
      const { code, err } = await runMain(
        ['analyze', at('train.json'), '--config', at('config.yaml'), '-o', at('report.txt')],
        {
          analyze: async () => {
            fs.symlinkSync('base.yaml', at('report.txt'));
            return REPORT;
          },
        },
      );
      expect(code).toBe(2);
      expect(err).toContain('--output names a base of the config itself');
      expect(contents(folder)).toEqual(FILES);
    },
  );

  test('that is another file is written', async () => {
    const { folder, at } = folderWithAll();
    const args = ['analyze', at('train.json'), '--config', at('config.yaml'), '-o', at('out.txt')];
    expect((await runMain(args)).code).toBe(0);
    expect(contents(folder)).toEqual(FILES);
    expect(fs.readdirSync(folder).toSorted()).toEqual(
      [...Object.keys(FILES), 'out.txt'].toSorted(),
    );
  });

  test('may be the report of an earlier run, whose link stays one', async () => {
    const { at } = folderWithAll();
    if (!LINKS) return;
    fs.symlinkSync('later.txt', at('latest.txt'));
    for (let run = 0; run < 2; run++)
      expect((await runMain(['analyze', at('train.json'), '-o', at('latest.txt')])).code).toBe(0);
    expect(fs.readlinkSync(at('latest.txt'))).toBe('later.txt');
    expect(fs.readFileSync(at('later.txt'), 'utf8')).toContain('foreground anchor');
  });

  test.skipIf(!LINKS).each([
    ['a/b/report.txt', 'its folder does not exist'],
    ['train.json/report.txt', 'its folder is a file'],
    ['circle', 'its links lead in a circle'],
    ['n'.repeat(256), 'its name is too long'],
    ['.', 'it is a folder'],
    ['read-only.txt', 'it is read-only'],
  ])('that cannot be written is told before any work: %s', async (name, reason) => {
    const { at } = folderWithAll();
    fs.symlinkSync('circle', at('circle'));
    fs.writeFileSync(at('read-only.txt'), '', { mode: 0o444 });
    const { code, err, requests } = await runMain(['analyze', at('train.json'), '-o', at(name)]);
    expect({ code, requests }).toEqual({ code: 3, requests: [] });
    expect(err).toContain(reason);
  });
});

test('an output without a name is refused', async () => {
  const { code, err } = await runMain(['analyze', 'a.json', '-o', '']);
  expect(code).toBe(2);
  expect(err).toContain('Name the --output file.');
});

describe('focal-lens apply --write', () => {
  const REPORT_AS_CONFIG = toJson({
    ...REPORT,
    recommendation: { ...REPORT.recommendation!, alpha: 0.4, gamma: 1.5 },
  }).replace('{', '{"focal_loss":{"alpha":0.25,"gamma":2.0},');

  test.skipIf(!LINKS)('refuses to change the report that its values come from', async () => {
    const folder = temporaryFolder();
    const report = path.join(folder, 'report.json');
    const link = path.join(folder, 'config.json');
    fs.writeFileSync(report, REPORT_AS_CONFIG);
    fs.symlinkSync('report.json', link);
    for (const config of [report, link]) {
      const { code, err } = await runMain(['apply', report, '--config', config, '--write']);
      expect(code).toBe(2);
      expect(err).toContain('--config names the report or annotation file itself');
    }
    expect(fs.readFileSync(report, 'utf8')).toBe(REPORT_AS_CONFIG);
  });

  test('says that the config was deleted, not its folder', async () => {
    const folder = temporaryFolder();
    const [config, annotations] = [path.join(folder, 'c.yaml'), path.join(folder, 'a.json')];
    fs.writeFileSync(config, 'focal:\n  alpha: 0.75\n  gamma: 2.0\n');
    fs.writeFileSync(annotations, '{}');
    const detector = ['--detector', REPORT.detector.name];
    const args = ['apply', annotations, '--config', config, '--write', ...detector];
    const { code, err } = await runMain(args, {
      analyze: async () => {
        fs.rmSync(config);
        return REPORT;
      },
    });
    expect(code).toBe(3);
    expect(err).toContain('c.yaml could not be written: it was deleted or renamed meanwhile');
    expect(fs.readdirSync(folder)).toEqual(['a.json']);
  });

  test('prints the difference first, and changes nothing where that fails', async () => {
    const config = path.join(temporaryFolder(), 'c.yaml');
    const text = 'focal:\n  alpha: 0.25\n  gamma: 2.0\n';
    fs.writeFileSync(config, text);
    const { code } = await runMain(
      ['apply', '--config', config, '--alpha=0.3', '--gamma=1', '--write'],
      { print: () => Promise.reject(new Error('full')) },
    );
    expect(code).not.toBe(0);
    expect(fs.readFileSync(config, 'utf8')).toBe(text);
  });
});
