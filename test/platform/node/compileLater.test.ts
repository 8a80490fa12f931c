import { execFileSync } from 'node:child_process';
import v8 from 'node:v8';
import { afterEach, expect, it, vi } from 'vitest';
import { compileLater, LATER } from '../../../src/platform/node/compileLater.ts';

vi.mock('node:v8', { spy: true });

const set = vi.mocked(v8.setFlagsFromString).mockReturnValue();
afterEach(() => set.mockClear());

it('has V8 11 compile later', async () => {
  await compileLater('11.3.244.8-node.26');
  expect(set.mock.calls).toEqual([[LATER]]);
});

it.each(['10.2.154.26-node.36', '12.4.254.21-node.33', '13.6.233.10-node.28'])(
  'leaves V8 %s alone, which has no such number or other compilers',
  async version => {
    await compileLater(version);
    expect(set).not.toHaveBeenCalled();
  },
);

it.runIf(process.versions.v8.startsWith('11.'))('names what V8 11 knows', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  expect(options).toContain(`${LATER.split('=')[0]} `);
});
