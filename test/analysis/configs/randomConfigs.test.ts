import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { undoEdits } from '../../../src/analysis/configs/edits/undoEdits.ts';
import { findFocalLossSites } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { differences, independentParse } from '../../helpers/annotations/independentParse.ts';

const RUNS = { seed: 7, numRuns: 200 };

/** As people write numbers: two decimals, or a whole number with a point. */
const alphas = fc.integer({ min: 0, max: 100 }).map(hundredths => hundredths / 100);
const gammas = fc.integer({ min: 0, max: 50 }).map(tenths => tenths / 10);
const written = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

const keys = fc
  .stringMatching(/^[a-z][a-z_]{0,6}$/)
  .filter(key => !/^(y|n|no|on|off|yes|null|true|false)$/.test(key));
const scalars = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('true', '"a # b"', '[1, 2.5]', '"0.25"', '"gamma: 2"', '{}'),
);
const comments = fc.constantFrom('', ' # alpha: 0.9', ' # γ {', '  #');
const junk = fc.uniqueArray(fc.tuple(keys, scalars), { maxLength: 5, selector: ([key]) => key });

interface Parts {
  readonly before: readonly (readonly [string, string])[];
  readonly inside: readonly (readonly [string, string])[];
  readonly alpha: number;
  readonly gamma: number;
  readonly quote: string;
  readonly gammaFirst: boolean;
  readonly comment: string;
  readonly indent: number;
  readonly eol: string;
  readonly mark: string;
}

const parts: fc.Arbitrary<Parts> = fc.record({
  before: junk,
  inside: junk,
  alpha: alphas,
  gamma: gammas,
  quote: fc.constantFrom('', '"'),
  gammaFirst: fc.boolean(),
  comment: comments,
  indent: fc.integer({ min: 1, max: 8 }),
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
});

function pairs({ alpha, gamma, quote, gammaFirst, inside }: Parts): (readonly [string, string])[] {
  const values = [
    ['alpha', quote + written(alpha) + quote],
    ['gamma', quote + written(gamma) + quote],
  ] as const;
  const middle = inside.filter(([key]) => key !== 'alpha' && key !== 'gamma');
  return gammaFirst ? [values[1], ...middle, values[0]] : [values[0], ...middle, values[1]];
}

function yamlText(given: Parts): string {
  const pad = ' '.repeat(given.indent);
  const line = ([key, value]: readonly [string, string]) => `${key}: ${value}${given.comment}`;
  return (
    given.mark +
    [
      '# a config',
      ...given.before.map(line),
      'Head_focal:' + given.comment,
      ...pairs(given).map(pair => pad + line(pair)),
      '',
      'Last: 1',
    ].join(given.eol)
  );
}

function jsonText(given: Parts): string {
  const pad = ' '.repeat(given.indent);
  const comment = given.comment.replace('#', '//');
  const member = ([key, value]: readonly [string, string]) => `${pad}"${key}": ${value},${comment}`;
  return (
    given.mark +
    [
      '{ // a config',
      ...given.before.map(member),
      `"Head_focal": {${comment}`,
      ...pairs(given).map(member),
      '}, "Last": 1 }',
    ].join(given.eol)
  );
}

describe.each([
  ['a.yaml', yamlText, '/0/Head_focal'],
  ['a.jsonc', jsonText, '/Head_focal'],
] as const)('edits of any %s', (file, textOf, head) => {
  test('change exactly the two values, as another parser reads them, and back to the same bytes', () => {
    fc.assert(
      fc.property(parts, alphas, gammas, (given, alpha, gamma) => {
        const text = textOf(given);
        const [site, ...others] = findFocalLossSites(file, text);
        expect(others).toEqual([]);
        const next = applyEdits(text, editsFor(site!, { alpha, gamma }));

        const read = (value: number) => (given.quote === '' ? value : written(value));
        const expected: Record<string, unknown> = {};
        if (alpha !== given.alpha) expected[`${head}/alpha`] = read(alpha);
        if (gamma !== given.gamma) expected[`${head}/gamma`] = read(gamma);
        expect(differences(independentParse(file, text), independentParse(file, next))).toEqual(
          expected,
        );

        const [again] = findFocalLossSites(file, next);
        expect(again).toMatchObject({ alpha: { value: alpha }, gamma: { value: gamma } });
        expect(applyEdits(next, editsFor(again!, given))).toBe(text);
      }),
      RUNS,
    );
  });

  test('come in order, without overlap, and touch digits only', () => {
    fc.assert(
      fc.property(parts, alphas, gammas, (given, alpha, gamma) => {
        const text = textOf(given);
        const edits = editsFor(findFocalLossSites(file, text)[0]!, { alpha, gamma });
        let end = 0;
        for (const { offset, length, content } of edits) {
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + length;
          expect(text.slice(offset, end)).toMatch(/^[\d.]+$/);
          expect(content).toMatch(/^\d+(\.\d+)?$/);
        }
      }),
      RUNS,
    );
  });
});

/** Every spelling of a number that the syntaxes know. */
const spellings = fc.oneof(
  fc.constantFrom('1.50', '0.250', '2.', '.25', '2', '2e0', '1e-1', '+0.5', '0.', '"1.50"', "'2'"),
  gammas.map(written),
);
/** Absent ones, too: what was added goes again. */
const member = (key: string) =>
  fc.option(
    spellings.map(text => `${key}: ${text}, `),
    { nil: '' },
  );

test('edits are taken back by their own undo, letter by letter', () => {
  fc.assert(
    fc.property(
      member('FOCAL_LOSS_ALPHA'),
      member('FOCAL_LOSS_GAMMA'),
      alphas,
      gammas,
      (...given) => {
        const [first, second, alpha, gamma] = given;
        const text = `MODEL: {WEIGHTS: x, RETINANET: {${first}X: 1, ${second}}}\n`;
        const edits = editsFor(findFocalLossSites('a.yaml', text)[0]!, { alpha, gamma });
        const next = applyEdits(text, edits);
        expect(applyEdits(next, undoEdits(edits))).toBe(text);
        expect(applyEdits(text, undoEdits(undoEdits(edits)))).toBe(next);
      },
    ),
    RUNS,
  );
});

test('a spelling with a point outlives any other value', () => {
  const decimals = fc.stringMatching(/^[1-9]?\d\.\d{1,4}$/);
  fc.assert(
    fc.property(decimals, fc.integer({ min: 1, max: 9999 }), (gamma, tenThousandths) => {
      const text = `focal: {alpha: 0.25, gamma: ${gamma}}\n`;
      const set = (from: string, value: number) =>
        applyEdits(from, editsFor(findFocalLossSites('a.yaml', from)[0]!, { gamma: value }));
      expect(set(set(text, tenThousandths / 1000), Number(gamma))).toBe(text);
    }),
    RUNS,
  );
});

test('any α and γ can be read back to the last digit', () => {
  const any = fc.double({ min: 1e-6, max: 1, noNaN: true });
  fc.assert(
    fc.property(any, any, (alpha, gamma) => {
      const text = 'focal: {alpha: 0.25, gamma: 2.0}\n';
      const [site] = findFocalLossSites('a.yaml', text);
      const next = applyEdits(text, editsFor(site!, { alpha, gamma }));
      expect(findFocalLossSites('a.yaml', next)).toMatchObject([
        { alpha: { value: alpha }, gamma: { value: gamma } },
      ]);
    }),
    RUNS,
  );
});

test('values that Detectron2 takes from its defaults can be added to any section', () => {
  const sections = fc.uniqueArray(
    fc.tuple(
      keys,
      fc.oneof(
        scalars,
        fc.constantFrom('', '|\n      x\n', '\n      deeper: 1', "'two\n      lines'"),
      ),
    ),
    { maxLength: 4, selector: ([key]) => key },
  );
  fc.assert(
    fc.property(sections, comments, fc.boolean(), alphas, (section, comment, last, alpha) => {
      const lines = section.map(([key, value]) =>
        /\n/.test(value) ? `    ${key}: ${value}\n` : `    ${key}: ${value}${comment}\n`,
      );
      const text = `MODEL:\n  WEIGHTS: x\n  RETINANET:${comment}\n${lines.join('')}${last ? '' : 'VERSION: 2\n'}`;
      const [site] = findFocalLossSites('a.yaml', text);
      const next = applyEdits(text, editsFor(site!, { alpha, gamma: 2 }));
      expect(
        differences(independentParse('a.yaml', text), independentParse('a.yaml', next)),
      ).toMatchObject({
        '/0/MODEL/RETINANET/FOCAL_LOSS_ALPHA': alpha,
        '/0/MODEL/RETINANET/FOCAL_LOSS_GAMMA': 2,
      });
      for (const line of lines) expect(next).toContain(line.trimEnd());
    }),
    RUNS,
  );
});
