import { lexer, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import {
  markdownName,
  markdownSentence,
  markdownTable,
} from '../../../../src/analysis/report/export/markdown/markdownTable.ts';

describe('a name in Markdown', () => {
  it.each([
    'gull',
    'sailing boat',
    'samples/longtail.coco.json',
    'retinanet-torchvision',
    '船 (大)',
    '__init__',
    'www.example.org',
    'I',
  ])('%s reads as it is, between backticks', name => {
    expect(markdownName(name)).toBe(`\`${name}\``);
  });

  it.each([
    '',
    ' ',
    'a ',
    ' a',
    'a|b',
    'a\\',
    'a\\|b',
    'a`b',
    '`',
    '<b>',
    '&amp;',
    '@team',
    '#12',
    'https://a.example',
    'a\nb',
    '*a*',
    '[a](b)',
    '~a~',
  ])('%j becomes neither markup nor another cell', name => {
    const shown = markdownName(name);
    expect(shown).toMatch(/^<code>[^<`|\\*~[\n]*<\/code>$/);
    const text = markdownTable(['a', 'b'], [[shown, '1']]).join('\n');
    const table = lexer(text)[0] as Tokens.Table;
    expect(table.rows.map(row => row.map(cell => cell.text))).toEqual([[shown, '1']]);
  });
});

describe('a sentence of ours in Markdown', () => {
  it('has names of fields as code, and nothing else of it is markup', () => {
    expect(markdownSentence('2 annotations share their `id`; <b> and *x* of @one')).toBe(
      '2 annotations share their `id`; &#60;b&#62; and &#42;x&#42; of &#64;&#8288;one',
    );
  });
});
