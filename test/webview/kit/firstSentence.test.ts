import { expect, it } from 'vitest';
import { firstSentence } from '../../../webview/kit/firstSentence.ts';

it('does not end a sentence at a decimal point', () => {
  expect(firstSentence('Use γ = 2, α = 0.25, the default. It is near.')).toEqual([
    'Use γ = 2, α = 0.25, the default.',
    'It is near.',
  ]);
  expect(firstSentence('Keep it')).toEqual(['Keep it', '']);
  expect(firstSentence('从 γ = 2、α = 0.25 开始。再比较。')).toEqual([
    '从 γ = 2、α = 0.25 开始。',
    '再比较。',
  ]);
});
