import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { mutated } from './mutated.ts';

test('leaves the files that it takes pieces from as they are, also what Node has read', () => {
  const text = '{"images":[{"id":1,"width":640}],"annotations":[{"id":12,"bbox":[1,2,3,4]}]}';
  const files = [Buffer.from(text), new TextEncoder().encode(text)];
  const random = seededRandom(5);
  const seen = new Set<string>();
  for (let run = 0; run < 500; run++) seen.add(new TextDecoder().decode(mutated(files, random)));
  for (const file of files) expect(new TextDecoder().decode(file)).toBe(text);
  expect(seen.size).toBeGreaterThan(250);
});
