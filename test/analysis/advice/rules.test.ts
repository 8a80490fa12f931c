import fs from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ADVICE_RULES } from '../../../src/analysis/advice/adviceRules.ts';

const FOLDER = new URL('../../../src/analysis/advice/', import.meta.url);
const files = fs.readdirSync(FOLDER).filter(file => file.endsWith('.ts'));

/** A word after a space, or before one: what a sentence has and a code has not. */
const IN_WORDS = /[a-z] | [a-z]/;

describe('the rules', () => {
  it('are each listed once', () => {
    expect(new Set(ADVICE_RULES).size).toBe(ADVICE_RULES.length);
    const ruled = files.filter(file =>
      fs.readFileSync(new URL(file, FOLDER), 'utf8').includes('satisfies AdviceRule'),
    );
    expect(ADVICE_RULES).toHaveLength(ruled.length);
    expect(ruled.length).toBeGreaterThan(20);
  });

  it.each(files)('hold no sentence: %s', async file => {
    const source = fs.readFileSync(new URL(file, FOLDER), 'utf8');
    // Types and comments fall away, and every string gets double quotes or stays a template.
    const { code } = await transform(source, { loader: 'ts', target: 'esnext' });
    const strings = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
    expect(strings.filter(text => IN_WORDS.test(text))).toEqual([]);
  });
});
