import fs from 'node:fs';
import { expect, it } from 'vitest';
import { bundlesIn } from '../../scripts/lib/bundles.mjs';

it('the extension ships each bundle for Node: they load each other', () => {
  const bundles = bundlesIn('dist')
    .filter(({ platform }) => platform === 'node')
    .flatMap(({ entryPoints }) => Object.keys(entryPoints ?? {}));
  const shipped = fs.readFileSync('.vscodeignore', 'utf8').split('\n');
  expect(bundles).toContain('worker');
  expect(bundles.filter(name => !shipped.includes(`!dist/${name}.cjs`))).toEqual([]);
});
