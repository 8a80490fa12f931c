import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import type { Detail } from '../../../src/analysis/contract/failures/Detail.ts';
import { detail } from '../../../src/words/en/failures/detail.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';

const sitesOf = async (file: string, text: string) =>
  focalLossSitesIn(await openAmong({ [file]: text }, file));
const failureOf = (file: string, text: string) => sitesOf(file, text).then(() => null, asFailure);

describe('broken configs', () => {
  test.each([
    ['a.config', 'model {\n  ssd {\n    alpha: 0.25\n}\n', 5, '"}" is missing'],
    ['a.config', 'model {\n  alpha 0.25\n}\n', 2, '":" or "{" was expected'],
    ['a.config', 'model {\n}\n}\n', 3, 'a field name was expected'],
    ['a.config', 'a: [1, 2\nb: 3\n', 2, '"," or "]" was expected'],
    ['a.config', 'a: "open\n', 1, 'this is no protobuf text'],
    ['a.config', 'a: 1\n§\n', 1, 'this is no protobuf text'],
    ['a.py', 'model = dict(\n    a=1,\n    b=\n)\n', 3, 'this is no Python'],
    ['a.yaml', 'a: [1\nb: 2\n', 2, null],
  ])('%s %j is refused with its line', async (file, text, line, reason) => {
    const failure = await failureOf(file, text);
    expect(failure).toMatchObject({ code: 'config-broken', at: { line: expect.any(Number) } });
    const { at, reason: told } = failure as unknown as { at: { line: number }; reason: Detail };
    expect(Math.abs(at.line - line)).toBeLessThanOrEqual(1);
    expect(detail(told)).toContain(reason ?? '');
    expect(explain(failure!).message).toContain(`line ${at.line}`);
  });

  test.each([
    ['protobuf text', 'a.config', `${'a {'.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['lists in protobuf text', 'a.config', `a: ${'['.repeat(10_000)}`],
    ['Python', 'a.py', `a = ${'['.repeat(10_000)}1${']'.repeat(10_000)}\n`],
    ['dictionaries in Python', 'a.py', `a = ${'{"a": '.repeat(10_000)}1${'}'.repeat(10_000)}\n`],
    ['calls in Python', 'a.py', `a = ${'f('.repeat(10_000)}${')'.repeat(10_000)}\n`],
    ['signs in Python', 'a.py', `a = ${'-'.repeat(10_000)}1\n`],
    ['brackets in YAML', 'a.yaml', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['braces in YAML', 'a.yaml', `${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`],
    ['JSON', 'a.json', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('10,000 levels of %s are refused, not followed', async (_, file, text) => {
    expect(await failureOf(file, text)).toMatchObject({
      code: 'config-broken',
      reason: expect.stringMatching(/^too-deep$|-expected$/),
    });
  });

  test.each(['a.yaml', 'a.py', 'a.config', 'a.json'])('%s in UTF-16 is refused', async file => {
    const utf16 = new TextDecoder('utf-8').decode(Buffer.from('\uFEFFfocal: 1\n', 'utf16le'));
    const failure = await failureOf(file, utf16);
    expect(failure).toMatchObject({ code: 'config-broken' });
    expect(explain(failure!).message).toContain('UTF-16');
  });

  test.each(['a.config', 'a.ini', 'a.toml', 'a.yaml', 'a.py', 'a.json'])(
    '%s as long as a config may be is read',
    async file => {
      const blank = file === 'a.json' ? `{}${' '.repeat(999_998)}` : '\n'.repeat(1_000_000);
      expect(await sitesOf(file, blank)).toEqual([]);
    },
  );

  test.each([
    ['a.yaml', 1_000_001],
    ['a.config', 1_000_001],
    ['a.py', 1_000_001],
    ['a.toml', 5_000_000],
    ['a.ini', 1_000_001],
    ['a.json', 8_000_001],
  ])('%s of %i characters is data, not a config', async (file, length) => {
    const failure = await failureOf(file, ' '.repeat(length));
    expect(failure).toMatchObject({
      code: 'config-broken',
      reason: { kind: 'too-many-characters', most: 1_000_000 },
    });
  });

  test.each([
    ['a.yaml', 'focal:\t{alpha: 0.25,\tgamma:\t2.0}\t# x\r\nb: 1\r\n'],
    ['a.json', '{\r\n\t"focal":\t{\t"alpha":0.25,\r\n\t\t"gamma": 2.0\t}\r\n}'],
    ['a.config', 'weighted_sigmoid_focal\t{\r\n\talpha:\t0.25\r\n\tgamma:\t2.0\r\n}\r\n'],
    ['a.py', "l\t=\tdict(\r\n\ttype='FocalLoss',\talpha=0.25,\r\n\tgamma=\t2.0)\r\n"],
    ['a.toml', '[focal]\r\n\talpha\t=\t0.25\t# x\r\n\tgamma = 2.0\r\n'],
    ['a.ini', '[focal]\r\nalpha\t=\t0.25\t\r\ngamma:\t2.0\r\n'],
  ])('tabs, CRLF and a byte-order mark of %s stay as they are', async (file, plain) => {
    for (const text of [plain, `\uFEFF${plain}`]) {
      const [site, ...others] = await sitesOf(file, text);
      expect(others).toEqual([]);
      const edits = editsFor(site!, { alpha: 0.4, gamma: 1.5 });
      expect(applyEdits(text, edits)).toBe(text.replace('0.25', '0.4').replace('2.0', '1.5'));
    }
  });

  test('a bomb of YAML aliases below a known key is not expanded', async () => {
    const lines = ['RetinaHead: {loss_class: {name: FocalLoss}}', 'a0: &a0 [x, x, x]'];
    for (let i = 1; i < 60; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
    expect(await sitesOf('a.yaml', lines.join('\n'))).toHaveLength(1);
  });
});

describe('YAML of PaddleDetection', () => {
  test('is read by tag, too', async () => {
    const text =
      'architecture: X\nHead:\n  loss_class: !FocalLoss\n    alpha: 0.3\n    gamma: 1.5\n';
    expect(await sitesOf('a.yml', text)).toMatchObject([
      { framework: 'PaddleDetection', path: 'Head.loss_class', alpha: { value: 0.3, line: 4 } },
    ]);
  });
});

describe('other frameworks', () => {
  test.each([
    [
      'NVIDIA TAO',
      'a.config',
      'retinanet_config {\n  focal_loss_alpha: 0.25\n  focal_loss_gamma: 2.0\n}\n',
      [0.25, 2],
    ],
    [
      'EfficientDet',
      'a.yaml',
      'num_classes: 3\nalpha: 0.25\ngamma: 1.5\nbox_loss_weight: 50.0\n',
      [0.25, 1.5],
    ],
    [
      'RT-DETR',
      'a.yml',
      'SetCriterion:\n  losses: [focal, boxes]\n  alpha: 0.25\n  gamma: 2.0\n',
      [0.25, 2],
    ],
    [
      'AdelaiDet',
      'a.yaml',
      'MODEL:\n  FCOS:\n    LOSS_ALPHA: 0.3\n    LOSS_GAMMA: 2.0\n',
      [0.3, 2],
    ],
  ])('%s is known', async (framework, file, text, [alpha, gamma]) => {
    expect(await sitesOf(file, text)).toMatchObject([
      { framework, alpha: { value: alpha }, gamma: { value: gamma } },
    ]);
  });

  test("RT-DETR's varifocal loss is left alone: its α weights negatives", async () => {
    const text = 'SetCriterion:\n  losses: [vfl, boxes]\n  alpha: 0.75\n  gamma: 2.0\n';
    expect(await sitesOf('a.yml', text)).toEqual([]);
  });
});
