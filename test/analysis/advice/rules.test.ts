import fs from 'node:fs';
import { expect, it } from 'vitest';
import { ADVICE_RULES } from '../../../src/analysis/advice/adviceRules.ts';

const FOLDER = new URL('../../../src/analysis/advice/rules/', import.meta.url);

it('lists each rule once', () => {
  const files = fs
    .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'));
  for (const file of files)
    expect(fs.readFileSync(new URL(file, FOLDER), 'utf8')).toContain('satisfies AdviceRule');
  expect(new Set(ADVICE_RULES).size).toBe(ADVICE_RULES.length);
  expect(ADVICE_RULES).toHaveLength(files.length);
  expect(files.length).toBeGreaterThan(20);
});
