import fc from 'fast-check';
import yaml from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import type { FocalLossValues } from '../../../../src/analysis/configs/edits/FocalLossSite.ts';
import { numberText } from '../../../../src/analysis/configs/edits/numberText.ts';
import { SNIPPETS } from '../../../../src/analysis/configs/frameworks/lists/snippets.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { protobufText } from '../../../helpers/configs/protobufText.ts';

/** PyYAML 6 `resolver.py`: what its YAML 1.1 takes for a float or an integer; anything else is text. */
const PYYAML =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?(?:0|[1-9][0-9_]*))$/;

/** https://toml.io/en/v1.0.0#float and JSON, RFC 8259, have the same numbers but for a sign. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** γ behind `gamma` and one of `=`, `:`, with what may follow: what Python's and configparser's `float()` gets. */
const writtenIn = (text: string, name: string) =>
  Number(new RegExp(`${name}['"]?\\s*[=:]\\s*['"]?([^'"\\s,)};]+)`).exec(text)?.[1]);

interface Case {
  readonly file: string;
  readonly text: string;
  readonly read: (text: string) => readonly unknown[];
}

const byName = (text: string) => [writtenIn(text, 'alpha'), writtenIn(text, 'gamma')];
const pairIn = (value: unknown) => {
  const { alpha, gamma } = (value as { focal_loss: { alpha: unknown; gamma: unknown } }).focal_loss;
  return [alpha, gamma];
};
const yamlOf = (alpha: string, gamma: string) =>
  `focal_loss: # here\n  alpha: ${alpha}\n  gamma: ${gamma} # γ\n`;
const jsonOf = (alpha: string, gamma: string) =>
  `{"focal_loss":{"alpha":${alpha},"gamma":${gamma}}}`;
const tomlOf = (alpha: string, gamma: string) =>
  `[focal_loss]\nalpha = ${alpha}\ngamma = ${gamma}\n`;
const readYaml = (text: string) => {
  for (const name of ['alpha', 'gamma'])
    expect(new RegExp(`${name}: ([^ \\n]+)`).exec(text)?.[1]).toMatch(PYYAML);
  return pairIn(yaml.load(text));
};
const readProtobuf = (text: string) =>
  Object.entries(protobufText(text)).flatMap(([path, value]) =>
    /alpha|gamma/.test(path) ? [Number(value)] : [],
  );

/** Each syntax with the spellings that numbers have there. */
const CASES: readonly Case[] = [
  ...[
    ['0.25', '2.0'],
    ['.25', '2.'],
    ['0.250', '2'],
    ['1e-1', '2.000'],
  ].map(([alpha = '', gamma = '']) => ({
    file: 'a.yaml',
    text: yamlOf(alpha, gamma),
    read: readYaml,
  })),
  ...[
    ['0.25', '2'],
    ['0.250', '2.0'],
    ['25e-2', '2'],
  ].map(([alpha = '', gamma = '']) => ({
    file: 'a.json',
    text: jsonOf(alpha, gamma),
    read: (text: string) => pairIn(JSON.parse(text)),
  })),
  ...[
    ['0.25', '2.0'],
    ['1e-1', '2'],
  ].map(([alpha = '', gamma = '']) => ({
    file: 'a.toml',
    text: tomlOf(alpha, gamma),
    read: (text: string) => pairIn(parseToml(text)),
  })),
  {
    file: 'a.py',
    text: "loss = dict(type='FocalLoss', alpha=.25, gamma=2.)\n",
    read: byName,
  },
  {
    file: 'a.py',
    text: 'from torchvision.ops import sigmoid_focal_loss\nsigmoid_focal_loss(x, y, alpha=0.25, gamma=2)\n',
    read: byName,
  },
  {
    file: 'a.config',
    text: 'weighted_sigmoid_focal {\n  alpha: 0.25\n  gamma: 2.0\n}\n',
    read: readProtobuf,
  },
  {
    file: 'a.config',
    text: 'retinanet_config {\n  focal_loss_alpha: .25\n  focal_loss_gamma: 2\n}\n',
    read: readProtobuf,
  },
  { file: 'a.ini', text: '[focal_loss]\nalpha = 0.25\ngamma: 2.0\n', read: byName },
];

async function edited({ file, text }: Case, values: FocalLossValues, spelled = {}) {
  const [site] = focalLossSitesIn(await openAmong({ [file]: text }, file));
  return applyEdits(text, editsFor(site!, values, spelled));
}

/** Any double of the interval, those near 0 with their small exponents among them. */
const between = (least: number, most: number) =>
  fc.oneof(
    fc.double({ min: least, max: most, noNaN: true, noDefaultInfinity: true }),
    fc
      .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -323, max: -1 }))
      .map(([digits, power]) => Math.min(most, digits * 10 ** power))
      .filter(value => value >= least),
  );

describe('what is written into a config', () => {
  it.each(CASES)('$file reads back as the same double: $text', async config => {
    await fc.assert(
      fc.asyncProperty(
        between(Number.MIN_VALUE, 1 - Number.EPSILON),
        between(0, 100),
        async (alpha, gamma) => {
          const after = await edited(config, { alpha, gamma });
          expect(config.read(after)).toEqual([alpha, gamma]);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  it.each(CASES)('$file takes the least and the largest doubles: $text', async config => {
    for (const [alpha, gamma] of [
      [1e-320, 1e-25],
      [5e-324, 1e-5],
      [1e-7, 1.234567890123457e-7],
      [0.9999999999999999, Number.MAX_VALUE],
      [2.5e-15, 1e21],
    ] as const)
      expect(config.read(await edited(config, { alpha, gamma }))).toEqual([alpha, gamma]);
  });

  it.each(CASES)('$file never gets a spelling that its syntax lacks: $text', async config => {
    for (const alpha of ['.250', '+0.250', '00.250', '0x1', ' 0.250', '1_0.0', '1e-320', '0.250'])
      for (const gamma of ['.500', '+1.50', '01.50', '1.50'])
        if (Number(alpha) >= 0 && Number(gamma) >= 0) {
          const values = { alpha: Number(alpha), gamma: Number(gamma) };
          const after = await edited(config, values, { alpha, gamma });
          expect(config.read(after)).toEqual([values.alpha, values.gamma]);
        }
  });

  it.each(SNIPPETS)('the $name snippet holds the same doubles', ({ text }) => {
    fc.assert(
      fc.property(between(Number.MIN_VALUE, 0.999), between(0, 100), (alpha, gamma) => {
        const written = text({ alpha, gamma });
        const numbers = [...written.matchAll(/(?<![\w.])\d[\d.]*(?:e[-+]\d+)?(?![\w.])/g)];
        expect(numbers.map(([number]) => Number(number))).toEqual(
          expect.arrayContaining([alpha, gamma]),
        );
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe('numberText', () => {
  it('has a point and a sign in every exponent', () => {
    fc.assert(
      fc.property(between(Number.MIN_VALUE, Number.MAX_VALUE), value => {
        for (const replaced of ['0.0', '.5', '2.', '2', '1.500', '1e-3']) {
          const written = numberText(value, replaced);
          expect(Number(written)).toBe(value);
          expect(written).toMatch(PYYAML);
          if (!/^\.|\.$/.test(replaced)) expect(written).toMatch(JSON_NUMBER);
        }
      }),
      { seed: 5 },
    );
  });
});
