import fs from 'node:fs';
import path from 'node:path';
import { printable } from '../../src/analysis/contract/text/printable.ts';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const CONFIG = 'focal:\n  alpha: 0.3\n  gamma: 2.0\n';
const SAVED = toJson({
  ...REPORT,
  recommendation: { ...REPORT.recommendation!, alpha: 0.4, gamma: 1.5 },
});

async function applied(report: string) {
  const folder = temporaryFolder();
  const config = path.join(folder, 'model.yaml');
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(config, CONFIG);
  fs.writeFileSync(file, report);
  const outcome = await runMain([
    'apply',
    file,
    '--config',
    config,
    '--write',
    '--detector',
    REPORT.detector.name,
  ]);
  return { ...outcome, config: fs.readFileSync(config, 'utf8') };
}

const withPair = (alpha: string, gamma: string) =>
  `{"schema":"focal-lens/report@1","recommendation":{"gamma":${gamma},"alpha":${alpha}}}`;

describe('a saved report', () => {
  test('gives its values, also after a byte-order mark and with other spacing', async () => {
    const spaced = JSON.stringify(JSON.parse(SAVED), null, 4);
    for (const report of [SAVED, `\uFEFF${SAVED}`, spaced]) {
      const { code, config } = await applied(report);
      expect({ code, config }).toEqual({
        code: 0,
        config: CONFIG.replace('0.3', '0.4').replace('2.0', '1.5'),
      });
    }
  });

  test.each([
    ['-3', '2', 'recommendation.alpha is -3, not a number from 0 to 1'],
    ['7', '2', 'recommendation.alpha is 7, not a number from 0 to 1'],
    ['1.0000001', '2', 'recommendation.alpha is 1.0000001, not a number from 0 to 1'],
    ['NaN', '2', 'recommendation.alpha is NaN, not a number from 0 to 1'],
    ['"0.4"', '2', 'recommendation.alpha is "0.4", not a number from 0 to 1'],
    ['null', '2', 'recommendation.alpha is null, not a number from 0 to 1'],
    ['[0.4]', '2', 'recommendation.alpha is [0.4], not a number from 0 to 1'],
    ['true', '2', 'recommendation.alpha is true, not a number from 0 to 1'],
    ['0.4', '-1', 'recommendation.gamma is -1, not a number from 0 to 100'],
    ['0.4', '101', 'recommendation.gamma is 101, not a number from 0 to 100'],
    ['0.4', '1e21', 'recommendation.gamma is 1e+21, not a number from 0 to 100'],
    ['0.4', '1e400', 'recommendation.gamma is Infinity, not a number from 0 to 100'],
    ['0.4', 'Infinity', 'recommendation.gamma is Infinity, not a number from 0 to 100'],
    ['0.4', '-Infinity', 'recommendation.gamma is -Infinity, not a number from 0 to 100'],
    [
      '0.4',
      `"${'9'.repeat(99)}"`,
      `recommendation.gamma is "${'9'.repeat(39)}…, not a number from 0 to 100`,
    ],
  ])('with α %s and γ %s changes nothing, and says which field is wrong', async (...all) => {
    const [alpha, gamma, expected] = all;
    const { code, out, err, config } = await applied(withPair(alpha, gamma));
    expect({ code, out, config }).toEqual({ code: 3, out: '', config: CONFIG });
    expect(err).toContain(expected);
  });

  test.each([
    [
      '{"schema":"focal-lens/report@2","recommendation":{"alpha":0.4,"gamma":1}}',
      'its schema is focal-lens/report@2, not focal-lens/report@1',
    ],
    [
      '{"schema":"focal-lens/check@1","recommendation":{"alpha":0.4,"gamma":1}}',
      'its schema is focal-lens/check@1, not focal-lens/report@1',
    ],
    ['{"schema":"focal-lens/report@1","recommendation":{"alpha":0.4,', 'it is no valid JSON'],
    ['{"schema":"focal-lens/report@1","recommendation":{}}', 'recommendation.alpha is missing'],
    ['{"schema":"focal-lens/report@1","recommendation":"x"}', 'recommendation.alpha is missing'],
  ])('is refused where it is %s', async (report, expected) => {
    const { code, err, config } = await applied(report);
    expect({ code, config }).toEqual({ code: 3, config: CONFIG });
    expect(err).toContain(expected);
  });

  test('is not looked for in a pipe or a device, which might never end', async () => {
    if (process.platform === 'win32') return;
    for (const command of ['apply', 'snippet']) {
      const config = path.join(temporaryFolder(), 'model.yaml');
      fs.writeFileSync(config, CONFIG);
      const named = command === 'apply' ? ['--config', config, '--detector', 'x'] : [];
      const { code, err } = await runMain([command, '/dev/zero', ...named]);
      expect(code).toBe(3);
      expect(err).toContain('it is no regular file but a pipe or device');
    }
  });
});

describe('the numbers of options', () => {
  const wanted = (alpha: string) => runMain(['snippet', `--alpha=${alpha}`, '--gamma=2']);

  test.each(['0', '1', '.25', '0.25', '+0.25', '1.', '25e-2', '2.5E-1', '00.5'])(
    'are decimal: %s',
    async text => {
      const { code, out } = await wanted(text);
      expect(code).toBe(0);
      expect(out).toContain('alpha=');
    },
  );

  test.each(
    ['0x1', '0b1', '0o1', '', ' ', ' 1 ', '1 ', '1_0e-1', '1e400', 'Infinity', 'NaN'].concat([
      '-1',
      '1,0',
      '0,5',
      '½',
      '１',
      '1e',
      '.',
      '0.5f',
      '1\n',
      '--1',
    ]),
  )('are nothing else: %j', async text => {
    const { code, out, err } = await wanted(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`--alpha takes a number from 0 to 1, not "${printable(text)}"`);
  });

  test('are never −0, which would be written as such', async () => {
    const { out } = await wanted('-0');
    expect(out).not.toContain('-0');
  });
});
