import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { l10nCalls } from '../helpers/words/l10nCalls.ts';
import { sentencesIn } from '../helpers/words/sentencesIn.ts';

/** Words that a native engineer stumbles on, each with what to say instead (CONTRIBUTING, "Words"). */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bodd\b/i, 'suspicious, unusual'],
  [/\bwish(?:es|ed)?\b/i, 'option, request'],
  [/\b(?:tells?|told)\b/i, 'says, shows, separates'],
  [/\bstands?\b(?! for\b)/i, 'is, is defined'],
  [/\bat hand\b/i, 'available, or nothing'],
  [/\bof (?:its|their) own\b/i, 'separate, custom'],
  [/\bbeside\b/i, 'next to, compared with'],
  [/\bbreathe\b/i, 'yield'],
  [/\bso many\b/i, 'that many'],
  [/\btrainings\b/i, 'training runs'],
];

const sources = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file));

const code = (file: string) => fs.readFileSync(file, 'utf8');

/** Manuals and records of what was measured; decisions, written before their results, stay as they were. */
const MANUALS = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  ...fs
    .readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];

/** Without code, addresses, and the list of these words. */
const prose = (line: string) => line.replaceAll(/`[^`]*`|\]\([^)]*\)|^\w+ +←.*|^Not _[^_]+_/g, '');

/** What people read in English, with where it is written. */
const TEXTS: readonly (readonly [where: string, text: string])[] = [
  ...[...sources('src/words/en'), ...sources('src/cli')].flatMap(file =>
    sentencesIn(file, code(file)).map(({ line, text }) => [`${file}:${line}`, text] as const),
  ),
  ...sources('src/extension').flatMap(file =>
    l10nCalls(file, code(file)).map(text => [file, text] as const),
  ),
  ...Object.entries(JSON.parse(code('package.nls.json')) as Record<string, string>),
  ...MANUALS.flatMap(file =>
    code(file)
      .split('\n')
      .map((line, at) => [`${file}:${at + 1}`, prose(line)] as const),
  ),
];

describe('what people read in English', () => {
  it('is found', () => {
    expect(TEXTS.length).toBeGreaterThan(400);
  });

  it.each(BANNED)('has no %s: say %s', banned => {
    expect(TEXTS.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});
