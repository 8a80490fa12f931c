import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import type { FocalLossSite } from '../../../src/analysis/configs/edits/FocalLossSite.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { differences, independentParse } from '../../helpers/annotations/independentParse.ts';
import { HAS_PYTHON } from '../../helpers/configs/pythonAst.ts';

const RUNS = { seed: 7, numRuns: 150 };

/** As people write numbers: two decimals, or a whole number with a point. */
const written = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));
const alphas = fc.integer({ min: 0, max: 100 }).map(hundredths => hundredths / 100);
const gammas = fc.integer({ min: 0, max: 50 }).map(tenths => tenths / 10);

const keys = fc.constantFrom('loss_weight', 'use_sigmoid', 'reduction', 'eps', 'activated');
const values = fc.constantFrom('1.0', 'True', "'sum'", '-1', '"a # b"', '[1, 2.5]', 'None', '{}');
const spaces = fc.constantFrom('', ' ', '  ', '\t');

interface Layout {
  readonly others: readonly (readonly [string, string])[];
  readonly alpha: number;
  readonly gamma: number;
  readonly gammaFirst: boolean;
  readonly literal: boolean;
  readonly lines: boolean;
  readonly comment: string;
  readonly space: string;
  readonly eol: string;
  readonly mark: string;
  readonly trailing: boolean;
  readonly next: { readonly alpha: number; readonly gamma: number };
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  others: fc.uniqueArray(fc.tuple(keys, values), { maxLength: 4, selector: ([key]) => key }),
  alpha: alphas,
  gamma: gammas,
  gammaFirst: fc.boolean(),
  literal: fc.boolean(),
  lines: fc.boolean(),
  comment: fc.constantFrom('', '  # alpha=0.9', ' # γ {(['),
  space: spaces,
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  trailing: fc.boolean(),
  next: fc.record({ alpha: alphas, gamma: gammas }),
});

/** `loss_cls = dict(type='FocalLoss', …)` in one of the ways that people lay it out. */
function pythonText(given: Layout): string {
  const two = [
    ['alpha', written(given.alpha)],
    ['gamma', written(given.gamma)],
  ] as const;
  const pairs = [
    ['type', "'FocalLoss'"],
    ...(given.gammaFirst ? two.toReversed() : two),
    ...given.others,
  ];
  const comment = given.lines ? given.comment : '';
  const between = given.lines ? `,${comment}${given.eol}    ` : `,${given.space}`;
  const end = (given.trailing ? ',' : '') + (given.lines ? comment + given.eol : given.space);
  const inner = pairs.map(([key, value]) =>
    given.literal
      ? `'${key}':${given.space}${value}`
      : `${key}${given.space}=${given.space}${value}`,
  );
  const start = given.lines ? `${given.eol}    ` : given.space;
  const body = start + inner.join(between) + end;
  const call = given.literal ? `{${body}}` : `dict(${body})`;
  return `${given.mark}# config${given.eol}model = dict(head=dict(loss_cls=${call}))${given.comment}${given.eol}`;
}

function protobufText(given: Layout): string {
  const colon = `:${given.space}`;
  const two = [`alpha${colon}${written(given.alpha)}`, `gamma${colon}${written(given.gamma)}`];
  const fields = given.gammaFirst ? two.toReversed() : two;
  const separator = given.trailing ? ',' : '';
  return [
    `${given.mark}# ${given.comment}`,
    `model {${given.comment}`,
    `  note${colon}"alpha: 0.9 {"`,
    `  classification_loss${given.space}${given.literal ? ': ' : ''}{`,
    `    weighted_sigmoid_focal {`,
    ...fields.map(field => `      ${field}${separator}${given.comment}`),
    '    }',
    '  }',
    '}',
    '',
  ].join(given.eol);
}

async function sitesOf(file: string, text: string): Promise<FocalLossSite[]> {
  return focalLossSitesIn(await openAmong({ [file]: text }, file));
}

/** The text with the new values, after every check that needs no other parser. */
async function changed(file: string, text: string, given: Layout): Promise<string> {
  const [site, ...others] = await sitesOf(file, text);
  expect(others).toEqual([]);
  const edits = editsFor(site!, given.next);
  let end = 0;
  for (const { offset, length, content } of edits) {
    expect(offset).toBeGreaterThanOrEqual(end);
    end = offset + length;
    expect(text.slice(offset, end)).toMatch(/^[\d.]+$/);
    expect(content).toMatch(/^\d+(\.\d+)?$/);
  }
  const next = applyEdits(text, edits);
  const [again] = await sitesOf(file, next);
  expect([again?.alpha?.value, again?.gamma?.value]).toEqual([given.next.alpha, given.next.gamma]);
  expect(applyEdits(next, editsFor(again!, given))).toBe(text);
  return next;
}

describe('edits of any layout', () => {
  test('of protobuf text change exactly the two values, as another reader sees it', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async given => {
        const text = protobufText(given);
        const next = await changed('a.config', text, given);
        const home = '/model/classification_loss/weighted_sigmoid_focal';
        const expected: Record<string, string> = {};
        if (given.next.alpha !== given.alpha)
          expected[`/${home}/alpha`] = written(given.next.alpha);
        if (given.next.gamma !== given.gamma)
          expected[`/${home}/gamma`] = written(given.next.gamma);
        const clean = (code: string) => independentParse('a.config', code.replace('\uFEFF', ''));
        expect(differences(clean(text), clean(next))).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('of Python can be taken back, and touch digits only', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async given => {
        await changed('a.py', pythonText(given), given);
      }),
      RUNS,
    );
  });

  test.skipIf(!HAS_PYTHON)(
    'of Python change two constants, as its own parser sees it',
    async () => {
      const cases = await Promise.all(
        fc.sample(layouts, RUNS).map(async given => {
          const text = pythonText(given);
          return { given, text, next: await changed('a.py', text, given) };
        }),
      );
      const read = constantsOf(cases.flatMap(({ text, next }) => [text, next]));
      for (const [i, { given }] of cases.entries()) {
        const [before = [], after = []] = [read[2 * i], read[2 * i + 1]];
        const differing = after.filter((constant, at) => constant !== before[at]);
        const wanted = [
          ...(given.next.alpha === given.alpha ? [] : [given.next.alpha]),
          ...(given.next.gamma === given.gamma ? [] : [given.next.gamma]),
        ];
        expect(after).toHaveLength(before.length);
        expect(differing.map(Number).toSorted((a, b) => a - b)).toEqual(
          wanted.toSorted((a, b) => a - b),
        );
      }
    },
  );
});

/** Every constant of each text in the order of Python's tree, from one Python for all. */
function constantsOf(texts: readonly string[]): string[][] {
  const script =
    'import ast, json, sys; print(json.dumps([[repr(n.value) for n in ast.walk(ast.parse(t.lstrip(chr(0xFEFF)))) if isinstance(n, ast.Constant)] for t in json.load(sys.stdin)]))';
  const output = execFileSync('python3', ['-c', script], { input: JSON.stringify(texts) });
  return JSON.parse(output.toString()) as string[][];
}
