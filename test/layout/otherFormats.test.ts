import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'src/analysis/formats';

it('exports whatever a format loads later: in Node that is one bundle', () => {
  const loaded = fs
    .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file =>
      Array.from(
        fs.readFileSync(path.join(FOLDER, file), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g),
        ([, target = '']) => `./${path.posix.join(path.posix.dirname(file), target)}`,
      ),
    );
  const exported = fs.readFileSync(path.join(FOLDER, 'otherFormats.ts'), 'utf8');
  expect(loaded).toContain('./tfrecord/readTfrecord.ts');
  expect(loaded.filter(file => !exported.includes(`'${file}'`))).toEqual([]);
});
