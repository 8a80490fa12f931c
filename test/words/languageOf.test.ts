import { expect, it } from 'vitest';
import { failureWordsFor } from '../../src/words/choose/failureWordsFor.ts';
import { wordsScript } from '../../src/words/choose/wordsScript.ts';
import { staticWordsFor } from '../../src/words/choose/staticWordsFor.ts';
import { failureWords } from '../../src/words/zh-cn/failures/failureWords.ts';
import { languageOf } from '../../src/words/choose/languageOf.ts';

const TAGS = [
  ['zh', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-TW', 'en'],
  ['zh-tw', 'en'],
  ['zh-HK', 'en'],
  ['zh-MO', 'en'],
  ['zh-Hant', 'en'],
  ['zh-Hant-CN', 'en'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
  ['', 'en'],
  ['no tag', 'en'],
] as const;

it.each(TAGS)('%s is answered in %s, by dialogs, pages and exports alike', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
  expect(failureWordsFor(tag) === failureWords).toBe(language === 'zh-CN');
  expect(wordsScript(tag)).toBe(`words.${language.toLowerCase()}.js`);
  expect(staticWordsFor(tag).language).toBe(language);
});
