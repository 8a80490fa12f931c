import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const CONFIG = '# head\r\nfocal:\r\n  alpha: 0.3  # weight\r\n  gamma: 2.0\r\nlast: 1\r\n';
const RETINANET = `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET:
    FOCAL_LOSS_ALPHA: 0.25
    FOCAL_LOSS_GAMMA: 2.0
SOLVER:
  IMS_PER_BATCH: 8
  MAX_ITER: 5000
`;
const RECOMMENDATION = { ...REPORT.recommendation!, alpha: 0.4, gamma: 1.5 };
/** A config of this kind does not say what its detector is: who takes a pair for it says with what. */
const WITH = ['--detector', REPORT.detector.name];
const RECOMMENDED = CONFIG.replace('0.3', '0.4').replace('2.0', '1.5');

function folderWith(config: string) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'model.yaml');
  fs.writeFileSync(file, config);
  const report = path.join(folder, 'report.json');
  fs.writeFileSync(report, toJson({ ...REPORT, recommendation: RECOMMENDATION }));
  return { folder, file, report };
}

describe('focal-lens apply', () => {
  test('prints the difference that a saved report suggests, and writes nothing', async () => {
    const { file, report } = folderWith(CONFIG);
    const { code, out, err, requests } = await runMain([
      'apply',
      report,
      '--config',
      file,
      ...WITH,
    ]);
    expect({ code, err, requests }).toEqual({ code: 0, err: '', requests: [] });
    expect(out.split('\n').filter(line => /^[-+] /.test(line))).toEqual([
      '-  alpha: 0.3  # weight\r',
      '-  gamma: 2.0\r',
      '+  alpha: 0.4  # weight\r',
      '+  gamma: 1.5\r',
    ]);
    expect(fs.readFileSync(file, 'utf8')).toBe(CONFIG);
  });

  test('analyzes an annotation file for its values', async () => {
    const { folder, file } = folderWith(CONFIG);
    const annotations = path.join(folder, 'train.json');
    fs.writeFileSync(annotations, '{"images": []}');
    const { code, out, requests } = await runMain(
      ['apply', annotations, '--config', file, ...WITH],
      {
        analyze: async () => ({ ...REPORT, recommendation: RECOMMENDATION }),
      },
    );
    expect(code).toBe(0);
    expect(requests).toMatchObject([[{ file: { path: annotations }, simulation: {} }, {}]]);
    expect(out).toContain('+  gamma: 1.5');
  });

  test('analyzes with the detector and the schedule that the config describes, options first', async () => {
    const { folder, file } = folderWith(RETINANET);
    const annotations = path.join(folder, 'train.json');
    fs.writeFileSync(annotations, '{"images": []}');
    const analyze = async () => ({ ...REPORT, recommendation: RECOMMENDATION });
    const run = (...more: string[]) =>
      runMain(['apply', annotations, '--config', file, ...more], { analyze });
    const { requests, out } = await run();
    expect(out).toContain('+    FOCAL_LOSS_GAMMA: 1.5');
    expect(requests[0]?.[0]).toMatchObject({
      setup: { framework: 'Detectron2', from: 'config' },
      simulation: { inputs: { schedule: { kind: 'iterations', iterations: 5000, batch: 8 } } },
    });
    const other = await run('--detector', 'retinanet-keras', '--schedule', '12epochs');
    expect(other.requests[0]?.[0]).toMatchObject({
      detector: 'retinanet-keras',
      simulation: { inputs: { schedule: { kind: 'epochs', epochs: 12 } } },
    });
    expect(other.requests[0]?.[0].setup).toBeUndefined();
  });

  test('tells the pair with its ranges, its confidence, its reasons and what it was analyzed with', async () => {
    const { folder, file } = folderWith(RETINANET);
    const annotations = path.join(folder, 'train.json');
    fs.writeFileSync(annotations, '{"images": []}');
    const analyze = async () => ({ ...REPORT, recommendation: RECOMMENDATION });
    const run = (...more: string[]) =>
      runMain(['apply', annotations, '--config', file, ...more], { analyze });
    const own = await run();
    expect(own.err).toMatch(
      /alpha 0\.4 \([\d.]+–[\d.]+\), gamma 1\.5 \([\d.]+–[\d.]+\), analyzed with its own detector \(Detectron2 /,
    );
    expect(own.err).toMatch(/(?:Low|Medium|High) confidence: /);
    expect(own.err).toMatch(/\n- /);
    const other = await run('--detector', 'retinanet-keras');
    expect(other.err).toContain('analyzed with retinanet-keras (');
    expect(other.err).toContain('not its own detector');
  });

  test('takes given values before recommended ones, and needs no file for both', async () => {
    const { file, report } = folderWith(CONFIG);
    const one = await runMain(['apply', report, '--config', file, '--alpha', '0.5', ...WITH]);
    expect(one.out).toMatch(/\+ {2}alpha: 0\.5 [^]*\+ {2}gamma: 1\.5/);
    const both = await runMain(['apply', '--config', file, '--alpha=0.5', '--gamma=1', '--write']);
    expect(both.code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(CONFIG.replace('0.3', '0.5').replace('2.0', '1.0'));
  });

  test('writes the two values and nothing else, with the permissions of the file', async () => {
    const { folder, file, report } = folderWith(`\uFEFF${CONFIG}`);
    fs.chmodSync(file, 0o640);
    const { code, out } = await runMain(['apply', report, '--config', file, '--write', ...WITH]);
    expect(code).toBe(0);
    expect(out).toContain('+  gamma: 1.5');
    expect(fs.readFileSync(file, 'utf8')).toBe(`\uFEFF${RECOMMENDED}`);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['model.yaml', 'report.json']);
    expect(process.platform === 'win32' || (fs.statSync(file).mode & 0o777) === 0o640).toBe(true);
  });

  test('prints a difference that git applies', async () => {
    const { folder, file, report } = folderWith(CONFIG);
    const { out } = await runMain(['apply', report, '--config', file, ...WITH]);
    const patch = path.join(folder, 'change.patch');
    // Git takes paths relative to where it runs.
    fs.writeFileSync(patch, out.replaceAll(/(?<=^[-+]{3} [ab]\/).*$/gm, 'model.yaml'));
    execFileSync('git', ['apply', patch], { cwd: folder });
    expect(fs.readFileSync(file, 'utf8')).toBe(RECOMMENDED);
  });

  test('gives an old value its old spelling, letter by letter', async () => {
    const text = CONFIG.replace('2.0', '1.50').replace('0.3', '.250');
    const { file } = folderWith(text);
    const set = (alpha: string, gamma: string) =>
      runMain(['apply', '--config', file, '--alpha', alpha, '--gamma', gamma, '--write']);
    await set('0.4', '3');
    expect(fs.readFileSync(file, 'utf8')).toBe(CONFIG.replace('2.0', '3.00').replace('0.3', '.40'));
    await set('0.25', '1.5');
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
    await set('0.5', '2.500');
    expect(fs.readFileSync(file, 'utf8')).toContain('2.500');
  });

  test('says so when nothing needs to change', async () => {
    const { file } = folderWith(CONFIG);
    const args = ['apply', '--config', file, '--alpha', '0.3', '--gamma', '2', '--write'];
    const { code, out, err } = await runMain(args);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('already has alpha 0.3 and gamma 2');
  });

  test('asks which of several pairs is meant, and takes the one that is named', async () => {
    const two = 'a: {focal: {alpha: 0.1, gamma: 1.0}}\nb: {focal: {alpha: 0.2, gamma: 2.0}}\n';
    const { file } = folderWith(two);
    const args = ['apply', '--config', file, '--alpha', '0.3', '--gamma', '3', '--write'];
    const { code, err } = await runMain(args);
    expect(code).toBe(2);
    expect(err).toContain('a.focal (line 1); b.focal (line 2)');
    expect(fs.readFileSync(file, 'utf8')).toBe(two);
    expect((await runMain([...args, '--site', 'b.focal'])).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(two.replace('0.2', '0.3').replace('2.0', '3.0'));
  });

  describe('where code fixes one of the two', () => {
    const SURFACE = {
      gammas: [0, 1, 2],
      alphas: [0.25, 0.5, 0.75],
      averagePrecision: [
        [0.2, 0.3, 0.4],
        [0.3, 0.8, 0.5],
        [0.4, 0.5, 0.6],
      ],
    };
    // Such a file describes no detector: the user says that the report's is meant.
    const DETECTOR = ['--detector', REPORT.detector.name];
    const OPTION = "p.add_argument('--focal_alpha', default=0.25)\n";
    const folder = (config: string, simulation: object | undefined = SURFACE) => {
      const place = temporaryFolder();
      const file = path.join(place, 'main.py');
      fs.writeFileSync(file, config);
      const report = path.join(place, 'report.json');
      const saved = JSON.parse(toJson({ ...REPORT, recommendation: RECOMMENDATION })) as object;
      fs.writeFileSync(report, JSON.stringify({ ...saved, simulation }));
      return { file, report };
    };

    test('takes the best beside it, and says so', async () => {
      const { file, report } = folder(OPTION);
      const { code, err } = await runMain([
        'apply',
        report,
        '--config',
        file,
        ...DETECTOR,
        '--write',
      ]);
      expect(code).toBe(0);
      expect(err).toContain('gamma is 2 in the code; with that, alpha 0.75 is best.');
      expect(fs.readFileSync(file, 'utf8')).toBe(OPTION.replace('0.25', '0.75'));
      const again = await runMain(['apply', report, '--config', file, ...DETECTOR, '--write']);
      expect(again.err).toContain('already has alpha 0.75 and gamma 2 (fixed in the code).');
    });

    test('names the line of the grid that is nearest', async () => {
      const { file, report } = folder(OPTION, { ...SURFACE, gammas: [0, 1, 2.5] });
      const { err } = await runMain(['apply', report, '--config', file, ...DETECTOR]);
      expect(err).toContain('(simulated for gamma 2.5, the nearest of the grid)');
    });

    test.each([
      [{ gammas: [1, 2], alphas: [0.25, 0.5] }, 0.5],
      [{ gammas: [2, 2], alphas: [0.25, 0.25] }, 0.25],
      [{ gammas: [1], alphas: 'none' }, 0.75],
    ])('stays near the default where the report does: %j', async (chosenAmong, alpha) => {
      const { file, report } = folder(OPTION, { ...SURFACE, chosenAmong });
      const { err } = await runMain(['apply', report, '--config', file, ...DETECTOR]);
      expect(err).toContain(`with that, alpha ${alpha} is best.`);
    });

    test('takes the other from the user, and refuses what the code fixes', async () => {
      const { file, report } = folder(OPTION);
      const args = ['apply', '--config', file, '--write'];
      expect((await runMain([...args, '--alpha', '0.5'])).code).toBe(0);
      expect(fs.readFileSync(file, 'utf8')).toBe(OPTION.replace('0.25', '0.5'));
      for (const more of [
        ['--alpha', '0.4', '--gamma', '1'],
        [report, ...DETECTOR, '--gamma', '1'],
      ]) {
        const { code, err } = await runMain([...args, ...more]);
        expect(code).toBe(3);
        expect(err).toContain('its γ is 2 in the code, which no config sets');
      }
      expect(fs.readFileSync(file, 'utf8')).toBe(OPTION.replace('0.25', '0.5'));
    });

    test.each([undefined, { ...SURFACE, alphas: [0.25] }, { ...SURFACE, gammas: ['x', 1, 2] }])(
      'asks for it where a report holds no surface: %j',
      async simulation => {
        const { file, report } = folder(OPTION, simulation ?? {});
        const { code, err } = await runMain(['apply', report, '--config', file, ...DETECTOR]);
        expect(code).toBe(2);
        expect(err).toContain('give --alpha');
      },
    );
  });

  test('writes all alike losses with --site all, and names those that keep their values', async () => {
    const place = temporaryFolder();
    const file = path.join(place, 'mine.py');
    const stages = [1, 2, 3].map(i => `s${i} = dict(type='FocalLoss', alpha=0.25, gamma=2.0)\n`);
    const base = "heads = [dict(type='FocalLoss')]\n";
    const text = `_base_ = 'base.py'\n${stages.join('')}`;
    fs.writeFileSync(path.join(place, 'base.py'), base);
    fs.writeFileSync(file, text);
    const args = ['apply', '--config', file, '--alpha', '0.4', '--gamma', '1.5', '--write'];
    const which = await runMain(args);
    expect(which.err).toContain('or all of them with --site all');
    const one = await runMain([...args, '--site', 's2']);
    expect(one.err).toContain('Left as they are: s1 (line 2); s3 (line 4).');
    fs.writeFileSync(file, text);
    const { code, err } = await runMain([...args, '--site', 'all']);
    expect(code).toBe(0);
    expect(err).toMatch(/Left as it is: a focal loss in a list, heads\[0\] of .*base\.py/);
    expect(fs.readFileSync(file, 'utf8')).toBe(
      text.replaceAll('alpha=0.25, gamma=2.0', 'alpha=0.4, gamma=1.5'),
    );
  });

  test('changes a notebook and nothing else in it', async () => {
    const file = path.join(temporaryFolder(), 'train.ipynb');
    const text =
      '{"cells": [{"cell_type": "code",\n "source": ["l = FocalLoss(alpha=0.25, gamma=2.0)"]}]}';
    fs.writeFileSync(file, text);
    const args = ['apply', '--config', file, '--alpha', '0.4', '--gamma', '1.5', '--write'];
    expect((await runMain(args)).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(text.replace('0.25', '0.4').replace('2.0', '1.5'));
  });

  test.each([
    ['a: [\n', /cannot be parsed at line 2/],
    ['a: 1\n', /holds no focal-loss α and γ/],
    ['focal: {alpha: "${A}", gamma: 2.0}\n', /focal\.alpha .* is "\$\{A\}", not a plain number/],
    [Buffer.from([0xff, 0xfe, 0x61, 0x00]), /not UTF-8 text, perhaps UTF-16; save it as UTF-8/],
    [
      'focal: {alpha: &a 0.25, gamma: 2.0}\nother: *a\n',
      /α and γ of focal in .* cannot be written safely: the same number is given to other names/,
    ],
    ['focal: {alpha: 2 * base_alpha, gamma: 2.0}\n', /"2 \* base_alpha", not a plain number/],
    ['focal:\n\talpha: 0.25\n\tgamma: 2.0\n', /line 2.*tabs are not allowed/],
    ['a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', /holds no focal-loss α and γ/],
    [
      'l: {type: VarifocalLoss, alpha: 0.75, gamma: 2.0}\n',
      /l \(line 1: alpha 0\.75, gamma 2\.0\) in .* takes no recommended pair: it is varifocal loss.*\s+Nothing was changed\. Keep/,
    ],
    [`focal: ${'['.repeat(10_000)}`, /nested too deeply/],
  ])('refuses the config %j', async (config, expected) => {
    const { file } = folderWith('');
    fs.writeFileSync(file, config);
    const args = ['apply', '--config', file, '--alpha', '0.3', '--gamma', '3', '--write'];
    const { code, out, err } = await runMain(args);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(expected);
    expect(fs.readFileSync(file).equals(Buffer.from(config))).toBe(true);
  });

  test('finds fault with the config before it analyzes for minutes', async () => {
    const { folder } = folderWith(CONFIG);
    const missing = path.join(folder, 'missing.yaml');
    const { code, requests } = await runMain(['apply', folder, '--config', missing]);
    expect({ code, requests }).toEqual({ code: 3, requests: [] });
  });

  test('does not overwrite a config that changed while it analyzed', async () => {
    const { folder, file } = folderWith(CONFIG);
    const annotations = path.join(folder, 'train.json');
    fs.writeFileSync(annotations, '{}');
    const { code, out, err } = await runMain(
      ['apply', annotations, '--config', file, '--write', ...WITH],
      {
        analyze: async () => {
          fs.appendFileSync(file, '# mine\n');
          return { ...REPORT, recommendation: RECOMMENDATION };
        },
      },
    );
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('changed since');
    expect(fs.readFileSync(file, 'utf8')).toBe(`${CONFIG}# mine\n`);
  });

  test('does not overwrite a read-only config', async () => {
    const { file, report } = folderWith(CONFIG);
    fs.chmodSync(file, 0o444);
    const { code, err } = await runMain(['apply', report, '--config', file, '--write', ...WITH]);
    expect(code).toBe(3);
    expect(err).toContain('it is read-only');
    expect(fs.readFileSync(file, 'utf8')).toBe(CONFIG);
  });

  test('refuses a report without a recommendation', async () => {
    const { file, report } = folderWith(CONFIG);
    const { recommendation: _, ...counted } = REPORT;
    fs.writeFileSync(report, toJson(counted));
    const { code, err } = await runMain(['apply', report, '--config', file, ...WITH]);
    expect(code).toBe(2);
    expect(err).toContain('without a recommendation');
  });
});
