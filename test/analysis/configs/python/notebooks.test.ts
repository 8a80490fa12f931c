import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { undoEdits } from '../../../../src/analysis/configs/edits/undoEdits.ts';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../../src/analysis/configs/mightContainFocalLoss.ts';
import { provenEdits } from '../../../../src/analysis/configs/provenEdits.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const FILE = 'train.ipynb';
const NEXT = { alpha: 0.4375, gamma: 1.25 };

const open = (text: string) => openAmong({ [FILE]: text }, FILE);

async function edited(text: string, values = NEXT, index = 0) {
  const documents = await open(text);
  const site = focalLossSitesIn(documents)[index];
  expect(site).toBeDefined();
  expect(mightContainFocalLoss(text)).toBe(true);
  const edits = await provenEdits(site!, values, { text, documents, reopen: open });
  const next = applyEdits(text, edits);
  expect(applyEdits(next, undoEdits(edits))).toBe(text);
  return next;
}

/** A notebook as JSON of one line, with the given sources of code cells. */
const notebook = (...sources: readonly (string | readonly string[])[]) =>
  JSON.stringify({
    cells: sources.map(source => ({ cell_type: 'code', metadata: {}, outputs: [], source })),
    metadata: { kernelspec: { language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  });

const codeOf = (text: string) =>
  (JSON.parse(text) as { cells: { source: string | string[] }[] }).cells.map(({ source }) =>
    Array.isArray(source) ? source.join('') : source,
  );

describe('a notebook', () => {
  test.each([
    ['one string', 'loss = FocalLoss(alpha=0.25, gamma=2.0)\n'],
    ['a list of lines', ['import x\n', 'loss = FocalLoss(alpha=0.25, gamma=2.0)']],
    [
      'escapes before the numbers',
      'a = "é\\t\\"x\\""  # γ 𝒳\nloss = FocalLoss(alpha=0.25, gamma=2.0)',
    ],
  ])('is edited in %s', async (_, source) => {
    const text = notebook('1 + 1', source, 'print("alpha=0.25")');
    const next = await edited(text);
    expect(next).toBe(text.replace('alpha=0.25, gamma=2.0', 'alpha=0.4375, gamma=1.25'));
  });

  test('keeps every other byte: white space, order, outputs, escapes', async () => {
    const text = [
      '{ "nbformat" : 4,\r',
      '\t"cells": [ {"outputs": [{"text": "alpha=0.25, gamma=2.0"}], "cell_type":"code",\r',
      '   "source": [ "l = FocalLoss(\\u0061lpha=0.25,\\n" ,"  gamma=2.0) \\u002f 2 # \\/" ] },\r',
      ' {"cell_type": "markdown", "source": "FocalLoss(alpha=0.25, gamma=2.0)"}], "metadata": {}}',
    ].join('\n');
    const next = await edited(text);
    expect(next).toBe(
      text
        .replace('\\u0061lpha=0.25', '\\u0061lpha=0.4375')
        .replace('"  gamma=2.0)', '"  gamma=1.25)'),
    );
  });

  test('gets absent values, in a list each in a line of its own', async () => {
    const source = ['l = BinaryFocalCrossentropy(\n', '    from_logits=True,  # mine\n', ')\n'];
    const text = JSON.stringify(JSON.parse(notebook(source)), null, 1);
    const next = await edited(text);
    expect(codeOf(next)).toEqual([
      'l = BinaryFocalCrossentropy(\n    from_logits=True,  # mine\n    alpha=0.4375,\n    gamma=1.25,\n)\n',
    ]);
    expect(next.split('\n').filter(line => /from_logits|alpha|gamma/.test(line))).toEqual([
      '    "    from_logits=True,  # mine\\n",',
      '    "    alpha=0.4375,\\n",',
      '    "    gamma=1.25,\\n",',
    ]);
    const one = await edited(notebook('l = BinaryFocalCrossentropy(\n    from_logits=True,\n)\n'));
    expect(codeOf(one)).toEqual([
      'l = BinaryFocalCrossentropy(\n    from_logits=True,\n    alpha=0.4375,\n    gamma=1.25,\n)\n',
    ]);
  });

  test('joins its cells for names, and knows who overrides a default', async () => {
    const text = notebook(
      'class FocalLoss:\n    def __init__(self, alpha=0.25, gamma=2.0):\n        self.alpha = alpha',
      'loss = FocalLoss(0.3, 1.5)',
    );
    expect(codeOf(await edited(text))[1]).toBe('loss = FocalLoss(0.4375, 1.25)');
  });

  test.each([
    '%matplotlib inline\n!pip install x \\\n  y\nloss = FocalLoss(alpha=0.25, gamma=2.0)',
    '%%time\nloss = FocalLoss(alpha=0.25, gamma=2.0)',
    'files = !ls\nif files:\n    !rm x\nloss = FocalLoss(alpha=0.25, gamma=2.0)\nloss?',
    'x = (7\n% 2)\nloss = FocalLoss(alpha=0.25, gamma=2.0)',
  ])('passes over what is for IPython: %j', async source => {
    const text = notebook('%%bash\necho FocalLoss(alpha=1', source, 'broken = (');
    const next = await edited(text);
    expect(next).toBe(text.replace('alpha=0.25, gamma=2.0', 'alpha=0.4375, gamma=1.25'));
  });

  test('names the line of the file', async () => {
    const text = JSON.stringify(
      JSON.parse(notebook(['\n', 'l = FocalLoss(alpha=0.25, gamma=2.0)'])),
      null,
      1,
    );
    const [site] = focalLossSitesIn(await open(text));
    const line = text.split('\n').findIndex(found => found.includes('FocalLoss')) + 1;
    expect(site?.alpha?.line).toBe(line);
    expect(text.slice(site!.alpha!.offset, site!.alpha!.offset + site!.alpha!.length)).toBe('0.25');
  });

  test('of nbformat 3 is read, too', async () => {
    const text = JSON.stringify({
      worksheets: [
        { cells: [{ cell_type: 'code', input: ['l = FocalLoss(alpha=0.25, gamma=2.0)'] }] },
      ],
    });
    expect(await edited(text)).toBe(text.replace('0.25', '0.4375').replace('2.0', '1.25'));
  });

  test.each([
    ['{"cells": [', 'not-a-notebook'],
    ['{"a": 1}', 'not-a-notebook'],
    ['[1]', 'not-a-notebook'],
    ['{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}', 'notebook-not-python'],
    [notebook('x = 1', 'loss = FocalLoss(alpha=0.25'), 'not-python'],
  ])('is refused where it is none, or a telling cell is broken: %j', async (text, reason) => {
    const failure = await open(text).then(() => null, asFailure);
    expect(failure).toMatchObject({ code: 'config-broken' });
    expect(JSON.stringify(failure)).toMatch(new RegExp(`${reason}|"missing"`));
  });

  test('shows a number that is written with an escape, and leaves it to its author', async () => {
    const text = notebook('l = FocalLoss(alpha=0.25, gamma=2.0)').replace('0.25', '0\\u002e25');
    const [site] = focalLossSitesIn(await open(text));
    expect(site?.alpha?.value).toBeNaN();
    expect(site?.gamma?.value).toBe(2);
  });
});

const alphas = fc.integer({ min: 0, max: 100 }).map(hundredths => hundredths / 100);
const gammas = fc.integer({ min: 0, max: 50 }).map(tenths => tenths / 10);
const written = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));
const lines = fc.array(
  fc.constantFrom('import x', '%time x', 'a = "\\\\ \\" é"', '# α {', '', "b = {'k': [1, 2.5]}"),
  { maxLength: 4 },
);

test('edits of any notebook change two numbers of its code, and can be taken back', async () => {
  const layouts = fc.record({
    before: fc.array(lines, { maxLength: 2 }),
    inside: lines,
    comment: fc.constantFrom('', '  # alpha=0.9', ' # γ'),
    isList: fc.boolean(),
    indent: fc.constantFrom(undefined, 1, '\t'),
    eol: fc.constantFrom('\n', '\r\n'),
    gammaFirst: fc.boolean(),
    codeFirst: fc.boolean(),
    alpha: alphas,
    gamma: gammas,
    next: fc.record({ alpha: alphas, gamma: gammas }),
  });
  await fc.assert(
    fc.asyncProperty(layouts, async given => {
      const pair = [`alpha = ${written(given.alpha)}`, `gamma=${written(given.gamma)}`];
      const values = (given.gammaFirst ? pair.toReversed() : pair).join(`,${given.comment}\n    `);
      const code = [...given.inside, `loss = FocalLoss(\n    ${values}${given.comment}\n)`].join(
        '\n',
      );
      const sourceOf = (text: string) => (given.isList ? text.split(/(?<=\n)/) : text);
      const cell = (text: string) => {
        const source = sourceOf(text);
        return given.codeFirst
          ? { source, cell_type: 'code', metadata: {} }
          : { cell_type: 'code', metadata: {}, source };
      };
      const cells = [...given.before.map(some => some.join('\n')), code].map(cell);
      const text = JSON.stringify({ cells, nbformat: 4 }, null, given.indent).replaceAll(
        '\n',
        given.eol,
      );
      const next = await edited(text, given.next);
      const numbers = (json: string) =>
        codeOf(json)
          .join('\n')
          .match(/\d+\.\d+/g) ?? [];
      const [old, now] = [numbers(text), numbers(next)];
      expect(now).toHaveLength(old.length);
      const changed = now.filter((number, i) => number !== old[i]).map(Number);
      const wanted = [
        ...(given.next.alpha === given.alpha ? [] : [given.next.alpha]),
        ...(given.next.gamma === given.gamma ? [] : [given.next.gamma]),
      ];
      expect(changed.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
      expect(await edited(next, given)).toBe(text);
    }),
    { seed: 7, numRuns: 120 },
  );
});
