import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { displayWidth } from '../../../src/analysis/report/export/text/displayWidth.ts';

/** Every sign that English texts are written with. */
function signs(): Set<string> {
  const folder = path.resolve('src/words/en');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(path.join(folder, file), 'utf8'));
  // What stands for broken text is no word.
  return new Set(found.join('').replaceAll(/[\n\t\ufffd]/g, ''));
}

it('knows how wide English is without the tables of all characters, which take longer than a start', () => {
  const asked = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const wide = [...signs()].filter(sign => {
    const before = asked.mock.calls.length;
    return displayWidth(sign) !== 1 || asked.mock.calls.length > before;
  });
  expect(wide).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
