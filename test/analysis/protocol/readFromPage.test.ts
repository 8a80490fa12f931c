import { describe, expect, it } from 'vitest';
import { readFromPage } from '../../../src/protocol/readFromPage.ts';
import { HOSTILE_MESSAGES, MESSAGES } from '../../helpers/pages/pageMessages.ts';

describe('readFromPage', () => {
  it.each(Object.entries(MESSAGES))('takes %s as it is', (_, message) => {
    expect(readFromPage(message)).toEqual(message);
  });

  it.each(Object.entries(MESSAGES))('leaves what nobody asked for out of %s', (_, message) => {
    expect(readFromPage({ ...message, command: 'x', nested: { type: 'ready' } })).toEqual(message);
  });

  it('takes α and γ from end to end of their ranges', () => {
    for (const [alpha, gamma] of [
      [0, 0],
      [1, 100],
    ])
      expect(readFromPage({ type: 'apply', alpha, gamma })).toEqual({
        type: 'apply',
        alpha,
        gamma,
      });
  });

  it('takes nothing else, and never throws', () => {
    const taken = HOSTILE_MESSAGES.filter(message => readFromPage(message) !== null);
    expect(taken).toEqual([]);
    expect(HOSTILE_MESSAGES.length).toBeGreaterThan(80);
  });
});
