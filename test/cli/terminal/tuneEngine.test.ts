import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tuneEngine } from '../../../src/cli/terminal/tuneEngine.ts';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn<typeof setFlagsFromString>() }));

const { versions } = process;

afterEach(() => {
  vi.mocked(setFlagsFromString).mockClear();
  Object.defineProperty(process, 'versions', { value: versions });
});

describe('tuning the engine', () => {
  it.each([
    ['11.3.244.8-node.33', 2],
    ['12.4.254.21-node.33', 0],
    ['13.6.233.10-node.28', 0],
  ])('V8 %s is told so %i times', async (v8, times) => {
    Object.defineProperty(process, 'versions', { value: { ...versions, v8 } });
    await tuneEngine();
    expect(setFlagsFromString).toHaveBeenCalledTimes(times);
  });
});
