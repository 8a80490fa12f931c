import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Of each folder those that its files import, and where; files that lie in no folder (entries, small tools) are left out. */
function arrowsIn(root: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const file of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const [folder = '', ...below] = file.split(path.sep);
    if (!file.endsWith('.ts') || below.length === 0) continue;
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const others = found.get(folder) ?? new Map<string, string>();
    found.set(folder, others);
    for (const [, target = ''] of text.matchAll(/\b(?:from |import\()'(\.[^']+)'/g)) {
      const imported = path.posix.join(path.dirname(file).replaceAll('\\', '/'), target);
      const [other = '', ...rest] = imported.split('/');
      if (other !== '..' && other !== folder && rest.length > 0) others.set(other, file);
    }
  }
  return found;
}

/** The folders that are left once all that import nothing but what was taken away before are taken away. */
function inCircles(root: string): readonly string[] {
  const left = new Map(arrowsIn(root));
  for (;;) {
    const lowest = [...left].filter(([, others]) => ![...others.keys()].some(one => left.has(one)));
    if (lowest.length === 0) break;
    for (const [folder] of lowest) left.delete(folder);
  }
  return [...left].flatMap(([folder, others]) =>
    [...others].flatMap(([other, file]) =>
      left.has(other) ? [`${folder} → ${other} (${file})`] : [],
    ),
  );
}

/** `report` and `validation` write what they say in the words, which word what they have found (ARCHITECTURE.md). */
const EXCEPTION = 'src';

/** All folders with folders in them. */
function rootsIn(folder: string): readonly string[] {
  const inside = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => path.posix.join(folder, entry.name));
  return inside.length === 0 ? [] : [folder, ...inside.flatMap(rootsIn)];
}

const ROOTS = ['src', 'webview'].flatMap(rootsIn).filter(root => root !== EXCEPTION);

it.each(ROOTS)('no import between the folders of %s goes back up', root => {
  expect(inCircles(root)).toEqual([]);
});

it('has no exception that is no longer one', () => {
  expect(inCircles(EXCEPTION)).not.toEqual([]);
});
