import { expect, it } from 'vitest';
import { page as en } from '../../../src/words/en/page/page.ts';
import { page as zhCn } from '../../../src/words/zh-cn/page/page.ts';
import { amountWords, stageWords } from '../../../webview/pages/progressWords.ts';
import { WORDING } from '../wording.ts';

it('shows stage, amount and speed as far as they are known', () => {
  const progress = { stage: 'scan', share: 0.2, bytes: { done: 90e6, total: 450e6 } } as const;
  expect(stageWords(progress, en)).toBe('Reading annotations');
  expect(stageWords(null, zhCn)).toBe('正在启动');
  expect(amountWords(progress, 210e6, WORDING)).toBe('90 MB of 450 MB, 210 MB/s');
  const unknown = { ...progress, bytes: { done: 90e6, total: Number.NaN } };
  expect(amountWords(unknown, null, WORDING)).toBe('90 MB');
  expect(amountWords({ stage: 'assign', share: 0.5 }, null, WORDING)).toBe('');
});
