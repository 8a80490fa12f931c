import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { amount } from '../../src/words/en/plural.ts';

const FOLDER = 'src/words/en';

/** Stands for any argument of a sentence: whatever is read or called of it reads "1". */
const ONE: unknown = new Proxy(() => ONE, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive || key === 'toString') return () => '1';
    if (key === Symbol.iterator) return [ONE][Symbol.iterator].bind([ONE]);
    if (key === 'map') return (each: (one: unknown) => unknown) => [each(ONE)];
    return ONE;
  },
});

const COUNTED =
  'annotation|image|box|class|anchor|file|record|run|row|byte|pair|seed|step|epoch|iteration|detection|error|suspect|warning|remark|kind|limit|log|picture|tile|draw|config|problem';
const SEVERAL = new RegExp(
  `(?<![\\w.,]|fewer than |of the )1 (?:(?!px|without|share)[a-z]+ )?(?:${COUNTED.replace('box', 'boxe').replace('class', 'classe').replaceAll('|', 's|')}s)\\b`,
);
const VERB_OF_SEVERAL = new RegExp(
  `(?<![\\w.,]|of )1 (?:[a-z]+ )?(?:${COUNTED})(?: \\([^)]*\\))? (?:have|are|were|take|find|keep|lie|fit|share|repeat|reach|could be|appear)\\b(?<!could be)`,
);

/** Said only of two and more, or of a limit that is larger. */
const NEVER_OF_ONE =
  /allRare\(\)|evenFinding\(\)|captionFirst\(\)|too-many-pairs\(\)|tensors-overlap\(\)/;

/** Every sentence of a room, said of one. */
function* sentences(said: unknown, name: string, seen: Set<unknown>): Generator<[string, string]> {
  if (typeof said === 'string') yield [name, said];
  if (said === null || (typeof said !== 'object' && typeof said !== 'function')) return;
  if (said === ONE || seen.has(said)) return;
  seen.add(said);
  if (typeof said === 'function') yield* sentences(saidOfOne(said), `${name}()`, seen);
  else
    for (const [key, value] of Object.entries(said))
      yield* sentences(value, `${name}.${key}`, seen);
}

function saidOfOne(say: Function): unknown {
  try {
    return say(ONE, ONE, ONE, ONE) as unknown;
  } catch {
    // It looks a code up that nobody gave: those sentences have their own variants.
    return null;
  }
}

test('amount knows one from several, as a number and as text', () => {
  expect(amount(1, 'box')).toBe('1 box');
  expect(amount('1', 'class')).toBe('1 class');
  expect(amount('1,001', 'box')).toBe('1,001 boxes');
  expect(amount('0.1', 'epoch')).toBe('0.1 epochs');
  expect(amount(0, 'image')).toBe('0 images');
});

test('English sentences say one thing in the singular', async () => {
  const seen = new Set<unknown>();
  const said: [string, string][] = [];
  for (const file of files()) {
    const room = (await import(path.resolve(FOLDER, file))) as unknown;
    said.push(...sentences({ ...(room as object) }, file, seen));
  }
  expect(said.length).toBeGreaterThan(2000);
  const wrong = said.filter(
    ([name, text]) =>
      !NEVER_OF_ONE.test(name) && (SEVERAL.test(text) || VERB_OF_SEVERAL.test(text)),
  );
  expect(wrong).toEqual([]);
});

function files(): readonly string[] {
  const all = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return all.filter(file => file.endsWith('.ts')).toSorted();
}
