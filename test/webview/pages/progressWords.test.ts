import { expect, it } from 'vitest';
import { page as en } from '../../../src/words/en/page/page.ts';
import { page as zhCn } from '../../../src/words/zh-cn/page/page.ts';
import { amountWords, stageWords } from '../../../webview/pages/progressWords.ts';
import { WORDING } from '../wording.ts';

const UNKNOWN = { bytes: null, images: null };

it('shows stage, amount and speed as far as they are known', () => {
  const progress = { stage: 'scan', share: 0.2, bytes: { done: 90e6, total: 450e6 } } as const;
  expect(stageWords(progress, en)).toBe('Reading annotations');
  expect(stageWords(null, zhCn)).toBe('正在启动');
  expect(amountWords(progress, { bytes: 210e6, images: null }, WORDING)).toBe(
    '90 MB of 450 MB, 210 MB/s',
  );
  const unknown = { ...progress, bytes: { done: 90e6, total: Number.NaN } };
  expect(amountWords(unknown, UNKNOWN, WORDING)).toBe('90 MB');
  expect(amountWords({ stage: 'assign', share: 0.5 }, UNKNOWN, WORDING)).toBe('');
});

const counting = {
  stage: 'assign',
  share: 0.4,
  counted: { images: 31_200, allImages: 78_858, foreground: 10, background: 7000 },
} as const;

it.each([
  [null, '31,200 of 78,858 images'],
  [0, '31,200 of 78,858 images'],
  [200, '31,200 of 78,858 images · about 4 min left'],
  [800, '31,200 of 78,858 images · about 1 min left'],
  [1100, '31,200 of 78,858 images · about 40 s left'],
  [9000, '31,200 of 78,858 images · a few seconds left'],
])('says how long counting takes at %s images a second', (images, words) => {
  expect(amountWords(counting, { bytes: 210e6, images }, WORDING)).toBe(words);
});

it('says nothing of images while a training is simulated', () => {
  expect(amountWords({ ...counting, stage: 'simulate' }, { bytes: null, images: 9 }, WORDING)).toBe(
    '',
  );
});
