import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = 'src/analysis';

/** All stages import it. */
const CONTRACT = 'contract';

type Arrows = ReadonlyMap<string, readonly string[]>;

/** Of each stage the others that its files import. */
function importsIn(root: string): Arrows {
  const found = new Map<string, Set<string>>();
  for (const file of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const [stage = ''] = file.split(path.sep);
    if (!file.endsWith('.ts') || stage.endsWith('.ts')) continue;
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const others = found.get(stage) ?? new Set();
    found.set(stage, others);
    for (const [, target = ''] of text.matchAll(/\b(?:from |import\()'(\.[^']+)'/g)) {
      const [other = ''] = path.posix.join(path.dirname(file), target).split('/');
      if (other !== '..' && other !== stage && other !== CONTRACT) others.add(other);
    }
  }
  return new Map([...found].map(([stage, others]) => [stage, [...others].toSorted()]));
}

/** Those that `ARCHITECTURE.md` draws, in its order. */
function drawn(): Arrows {
  const text = fs.readFileSync('ARCHITECTURE.md', 'utf8');
  const lines = [...text.matchAll(/^(\w+) +←(.*)$/gm)];
  return new Map(
    lines.map(([, stage = '', others = '']) => [stage, others.trim().split(/ +/).toSorted()]),
  );
}

describe('stages', () => {
  const arrows = drawn();

  it('import what ARCHITECTURE.md says, and nothing else', () => {
    const imports = [...importsIn(ROOT)].filter(([, others]) => others.length > 0);
    expect(Object.fromEntries(arrows)).toEqual(Object.fromEntries(imports));
  });

  it('import only what is drawn above them', () => {
    const order = [...arrows.keys()];
    const upwards = [...arrows].flatMap(([stage, others]) =>
      others
        .filter(other => order.indexOf(other) >= order.indexOf(stage))
        .map(other => `${stage} ← ${other}`),
    );
    expect(upwards).toEqual([]);
  });
});
