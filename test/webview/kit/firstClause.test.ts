import { expect, it } from 'vitest';
import { firstClause } from '../../../webview/kit/firstClause.ts';

it('leaves out an explanation, and keeps what to do', () => {
  expect(
    firstClause('Start from γ = 2, the default: nothing is known to start and to end like yours.'),
  ).toBe('Start from γ = 2, the default.');
  const short = 'No effect you could measure: keep the values you have.';
  expect(firstClause(short)).toBe(short);
  expect(firstClause('Keep it.')).toBe('Keep it.');
  expect(firstClause('从 γ = 2 开始：库中没有已知与您起点和优化器相同的训练。')).toBe(
    '从 γ = 2 开始。',
  );
});
