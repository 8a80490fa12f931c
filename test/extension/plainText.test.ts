import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/words/choose/explain.ts';
import { failureWords as failureWordsZh } from '../../src/words/zh-cn/failures/failureWords.ts';
import { plainText } from '../../src/extension/ui/plainText.ts';
import { failuresNaming } from '../helpers/words/failuresNaming.ts';
import { isUnprintable } from '../helpers/words/isUnprintable.ts';
import { isLive, LIVE_TEXTS } from '../helpers/words/liveText.ts';

/** What a reader sees of a text: the joiner is drawn nowhere. */
const seen = (text: string) => text.replaceAll('\u2060', '');

const LANGUAGES = { English: undefined, Chinese: failureWordsZh };

describe('plainText', () => {
  it.each(LIVE_TEXTS)('makes a text of %s that reads the same', live => {
    const twice = `${live} and ${live}`;
    expect(isLive(twice)).toBe(true);
    expect(isLive(plainText(twice))).toBe(false);
    expect(seen(plainText(twice))).toBe(twice);
  });

  it.each([
    'retinanet.yaml',
    'model[0].head',
    'C:\\data\\x (1).json',
    '$HOME/犬 é.json',
    'a [b] (c)',
  ])('leaves an ordinary text as it is: %s', text => {
    expect(plainText(text)).toBe(text);
  });

  it('shows control characters and marks of direction', () => {
    expect(plainText('a\u001b[31m\n\u202eb')).toBe(String.raw`a\u001b[31m\n\u202eb`);
  });

  it('separates every pair of signs that could belong to a link or an icon', () => {
    const signs = fc.string({
      unit: fc.constantFrom('[', ']', '(', ')', '$', 'a', ':', '\\', '\n'),
    });
    fc.assert(
      fc.property(signs, text => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/\]\(|\$\(/);
        expect(plainText(plain)).toBe(plain);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it.each(Object.entries(LANGUAGES))('keeps every failure a text in %s', (_, wording) => {
    for (const live of LIVE_TEXTS)
      for (const failure of failuresNaming(live)) {
        const { message, advice } = explain(failure, wording);
        const plain = plainText(`${message} ${advice}`);
        expect(isLive(plain)).toBe(false);
        expect(isUnprintable(plain)).toBe(false);
        expect(seen(plain)).toBe(`${message} ${advice}`);
      }
  });

  it.each(Object.entries(LANGUAGES))('is needed for most failures in %s', (_, wording) => {
    const failures = failuresNaming(String(LIVE_TEXTS[0]));
    const live = failures.filter(failure => {
      const { message, advice } = explain(failure, wording);
      return isLive(`${message} ${advice}`);
    });
    expect(live.length).toBeGreaterThan(failures.length * 0.8);
  });
});

it('is the only way to a difference in the editor, for which the linter has no rule', () => {
  const direct = fs
    .readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.startsWith(`ui${path.sep}`))
    .filter(file =>
      fs.readFileSync(path.join('src/extension', file), 'utf8').includes('vscode.diff'),
    );
  expect(direct).toEqual([]);
});
