import { describe, expect, test } from 'vitest';
import { findFocalLossSites } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../src/analysis/configs/mightContainFocalLoss.ts';
import { failureOf } from '../../helpers/failureOf.ts';

/** Path, α, γ and their lines: what a person would read off the file. */
function found(fileName: string, text: string) {
  const sites = findFocalLossSites(fileName, text);
  expect(sites.length === 0 || mightContainFocalLoss(text)).toBe(true);
  return sites.map(({ path, alpha, gamma }) => [
    path,
    alpha?.value,
    alpha?.line,
    gamma?.value,
    gamma?.line,
  ]);
}

describe('findFocalLossSites in Detectron2 YAML', () => {
  test('reads both values with key, place and line', () => {
    const text =
      'MODEL:\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 2.0\n    FOCAL_LOSS_ALPHA: "0.25" # c\n';
    const [site, ...others] = findFocalLossSites('a.yaml', text);
    expect(others).toEqual([]);
    expect(site).toEqual({
      file: 'a.yaml',
      framework: 'Detectron2',
      path: 'MODEL.RETINANET',
      alpha: {
        key: 'MODEL.RETINANET.FOCAL_LOSS_ALPHA',
        value: 0.25,
        text: '0.25',
        offset: text.indexOf('0.25'),
        length: 4,
        line: 4,
      },
      gamma: {
        key: 'MODEL.RETINANET.FOCAL_LOSS_GAMMA',
        value: 2,
        text: '2.0',
        offset: text.indexOf('2.0'),
        length: 3,
        line: 3,
      },
      assumed: { alpha: 0.25, gamma: 2 },
      insertion: null,
    });
  });

  test.each([
    ['a RETINANET section', 'MODEL:\n  RETINANET:\n    IN_FEATURES: ["p3"]\n'],
    ['an empty RETINANET section', 'MODEL:\n  WEIGHTS: ""\n  RETINANET:\n'],
    ['the architecture', 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n'],
    ['the base file', '_BASE_: ../Base-RetinaNet.yaml\nSOLVER:\n  MAX_ITER: 10\n'],
  ])('knows a RetinaNet by %s, and that nothing is written', (_, text) => {
    const [site] = findFocalLossSites('a.yaml', text);
    expect(site).toMatchObject({ path: 'MODEL.RETINANET', alpha: null, gamma: null });
    expect(site?.insertion).not.toBeNull();
    expect(mightContainFocalLoss(text)).toBe(true);
  });

  test('names the defaults only where no base file may set them', () => {
    const text = 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n';
    expect(findFocalLossSites('a.yaml', text)[0]?.assumed).toEqual({ alpha: 0.25, gamma: 2 });
    expect(findFocalLossSites('a.yaml', `_BASE_: b.yaml\n${text}`)[0]?.assumed).toBeNull();
  });

  test.each([
    ['other detectors', '_BASE_: ../Base-RCNN-FPN.yaml\nMODEL:\n  MASK_ON: True\n'],
    [
      'another architecture on a RetinaNet base',
      '_BASE_: RetinaNet.yaml\nMODEL: {META_ARCHITECTURE: X}\n',
    ],
    ['a section that is an alias', 'A: &a {}\nMODEL:\n  RETINANET: *a\n'],
  ])('leaves %s alone', (_, text) => {
    expect(findFocalLossSites('a.yaml', text)).toEqual([]);
  });
});

describe('findFocalLossSites by the rule for all', () => {
  test.each([
    ['its own key', 'loss:\n  focal:\n    alpha: 0.3\n    gamma: 1.5\n', 'loss.focal'],
    ['its type', 'head:\n  loss_cls: {type: FocalLoss, gamma: 1.5, alpha: 0.3}\n', 'head.loss_cls'],
    [
      'its name',
      'h:\n  loss_class:\n    name: FocalLoss\n    alpha: 0.3\n    gamma: 1.5\n',
      'h.loss_class',
    ],
    [
      'its target',
      'l: {_target_: torchvision.ops.sigmoid_focal_loss, alpha: 0.3, gamma: 1.5}',
      'l',
    ],
    [
      'the type of what it holds the arguments of',
      'loss:\n  type: FocalLoss\n  params:\n    alpha: 0.3\n    gamma: 1.5\n',
      'loss.params',
    ],
    ['a list item', 'losses:\n  - type: FocalLoss\n    alpha: 0.3\n    gamma: 1.5\n', 'losses[0]'],
    ['keys that name it', 'focal_alpha: 0.3\nfocal_gamma: 1.5\n', 'focal'],
    ['upper-case keys', 'X:\n  FOCAL_LOSS_ALPHA: 0.3\n  FOCAL_LOSS_GAMMA: 1.5\n', 'X.FOCAL_LOSS'],
    ['camel-case keys', 'x: {focalAlpha: 0.3, focalGamma: 1.5}', 'x.focal'],
    ['dotted keys', 'loss.focal.alpha: 0.3\nloss.focal.gamma: 1.5\n', 'loss.focal'],
    [
      'a key of its loss',
      'weighted_sigmoid_focal: {gamma: 1.5, alpha: 0.3}',
      'weighted_sigmoid_focal',
    ],
  ])('knows a focal loss by %s', (_, text, path) => {
    expect(found('a.yml', text).map(([where, alpha, , gamma]) => [where, alpha, gamma])).toEqual([
      [path, 0.3, 1.5],
    ]);
  });

  test.each([
    ['a schedule', 'scheduler: {type: StepLR, gamma: 0.1, alpha: 0.5}'],
    ['quality focal loss', 'l: {type: QualityFocalLoss, alpha: 0.3, gamma: 2.0}'],
    [
      'varifocal loss, whose α weights negatives',
      'l: {type: VarifocalLoss, alpha: 0.75, gamma: 2.0}',
    ],
    [
      'Gaussian focal loss, whose α is an exponent',
      'l: {type: GaussianFocalLoss, alpha: 0.9, gamma: 4.0}',
    ],
    ['an α above 1', 'l: {type: FocalLoss, alpha: 2.0, gamma: 4.0}'],
    ['a negative γ', 'l: {type: FocalLoss, alpha: 0.5, gamma: -1}'],
    ['γ alone', 'l: {type: FocalLoss, gamma: 2.0}'],
    ['a loss elsewhere in the file', 'focal: {weight: 1}\naugment: {alpha: 0.5, gamma: 1.0}'],
  ])('leaves %s alone', (_, text) => {
    expect(found('a.yaml', text)).toEqual([]);
  });

  test('lists several heads one by one, in the order of the text', () => {
    const text =
      '{"heads": [{"focal_loss": {"alpha": 0.1, "gamma": 1}},\n{"focal_loss": {"gamma": 2, "alpha": 0.2}}]}';
    expect(found('a.json', text)).toEqual([
      ['heads[0].focal_loss', 0.1, 1, 1, 1],
      ['heads[1].focal_loss', 0.2, 2, 2, 2],
    ]);
  });

  test('tells documents of one file apart', () => {
    const one = 'focal: {alpha: 0.25, gamma: 2.0}\n';
    expect(found('a.yaml', `${one}---\n${one}`).map(([path]) => path)).toEqual([
      'focal',
      'focal (document 2)',
    ]);
  });

  test('takes the last of two equal keys, as the parsers of the frameworks do', () => {
    expect(found('a.yaml', 'focal:\n  alpha: 0.1\n  gamma: 2.0\n  alpha: 0.3\n')).toEqual([
      ['focal', 0.3, 4, 2, 3],
    ]);
  });

  test.each(['${ALPHA}', '2 * base', '[0.25, 0.75]', '*base', '!env ALPHA', 'null', '.inf'])(
    'shows %s, which is no plain number, as NaN',
    written => {
      const [site] = findFocalLossSites(
        'a.yaml',
        `base: &base 1\nfocal:\n  alpha: ${written}\n  gamma: 2.0\n`,
      );
      expect(site?.alpha?.value).toBeNaN();
      expect(site?.gamma?.value).toBe(2);
    },
  );
});

describe('findFocalLossSites and syntax', () => {
  test('reads JSON with comments, trailing commas and a byte-order mark', () => {
    const text = '\uFEFF{ // head\n  "focal": { "alpha": "0.25", /* γ */ "gamma": 2.0, },\n}';
    expect(found('a.jsonc', text)).toEqual([['focal', 0.25, 2, 2, 2]]);
    const [site] = findFocalLossSites('a.jsonc', text);
    expect(text.substr(site!.alpha!.offset, site!.alpha!.length)).toBe('0.25');
  });

  test('reads tags of PaddleDetection and Python, merge keys and CRLF without a word', () => {
    const text = [
      'x: &x {a: 1}',
      'SIZES: !!python/object/apply:eval ["[1]"]',
      'Reader: !TrainReader {batch: 2}',
      'loss:',
      '  <<: *x',
      '  focal: {alpha: 0.25, gamma: 2.0}',
      '',
    ].join('\r\n');
    expect(found('a.YAML', text)).toEqual([['loss.focal', 0.25, 6, 2, 6]]);
  });

  test('does not expand aliases', () => {
    const lines = ['a0: &a0 {focal: {alpha: 0.25, gamma: 2.0}}'];
    for (let i = 1; i < 40; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    expect(found('bomb.yaml', lines.join('\n'))).toHaveLength(1);
  });

  test.each([
    ['a.yaml', 'a: 1\nfocal: {alpha: 0.25\nb: "x\n', 3],
    ['a.yaml', 'a:\n\t- focal\n', 2],
    ['a.json', '{\n"a": 1,\n"focal" 2}', 3],
    ['a.json', '', 1],
  ])('names the line of a syntax error: %s %j', (file, text, line) => {
    expect(failureOf(() => findFocalLossSites(file, text))).toMatchObject({
      code: 'config-broken',
      file,
      at: { line },
    });
  });

  test.each([
    ['deep.json', '['.repeat(50_000)],
    ['deep.yaml', '['.repeat(50_000)],
    ['deep.yaml', '{a: '.repeat(20_000) + '1' + '}'.repeat(20_000)],
  ])('refuses endless nesting in %s as broken', (file, text) => {
    expect(failureOf(() => findFocalLossSites(file, text))).toMatchObject({
      code: 'config-broken',
    });
  });

  test.each(['a.py', 'pipeline.conf', 'Makefile', 'yaml'])('does not guess at %s', file => {
    expect(failureOf(() => findFocalLossSites(file, 'x'))).toMatchObject({
      code: 'config-unsupported',
      file,
    });
  });

  test.each(['', '# nothing\n', '---\n...\n', '3', 'just text'])('finds nothing in %j', text => {
    expect(findFocalLossSites('a.yaml', text)).toEqual([]);
  });
});
