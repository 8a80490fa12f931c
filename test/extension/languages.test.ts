import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { l10nCalls } from '../helpers/words/l10nCalls.ts';

type Words = Record<string, string>;

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Words;
const manifest = read('package.nls.json');
const manifestZh = read('package.nls.zh-cn.json');
const bundleZh = read('l10n/bundle.l10n.zh-cn.json');

const SOURCES = fs
  .readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => path.join('src/extension', file));

/** What the sources ask for. */
const ASKED = SOURCES.flatMap(file => l10nCalls(file, fs.readFileSync(file, 'utf8')));

const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).toSorted();
const links = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(match => match[1]);

describe('the languages', () => {
  it('finds the calls of the sources', () => {
    expect(ASKED).toContain('Analyze a dataset first.');
    expect(ASKED.length).toBeGreaterThan(40);
  });

  it('is asked for literals alone, which can be looked up here', () => {
    const say = (code: string) => l10nCalls('a.ts', code);
    expect(say("vscode.l10n.t('{0} boxes', count); other.t('no');")).toEqual(['{0} boxes']);
    expect(() => say('vscode.l10n.t(words);')).toThrow(TypeError);
  });

  it('has every word of the code in Chinese, and none that nobody asks for', () => {
    expect(Object.keys(bundleZh).toSorted()).toEqual([...new Set(ASKED)].toSorted());
  });

  it('has every word of the manifest in Chinese', () => {
    expect(Object.keys(manifestZh)).toEqual(Object.keys(manifest));
  });

  it.each(Object.entries({ ...bundleZh }))('fills in the same values: %s', (english, chinese) => {
    expect(placeholders(chinese)).toEqual(placeholders(english));
  });

  it('links to the same commands', () => {
    for (const [key, english] of Object.entries(manifest))
      expect([key, links(manifestZh[key]!)]).toEqual([key, links(english)]);
  });

  it('leaves nothing empty or in English', () => {
    for (const words of [manifestZh, bundleZh])
      for (const [key, text] of Object.entries(words))
        if (!/CenterNet|keras-|YOLO/.test(text))
          expect(`${key}: ${text}`).toMatch(/[\u4e00-\u9fff]/);
  });
});
