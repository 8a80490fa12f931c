import { describe, expect, it } from 'vitest';
import { checkUsable, conclude } from '../../../src/analysis/pipeline/conclude.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { FailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { conventionOfPart } from '../../../src/analysis/parts/conventionOfPart.ts';
import { countPart } from '../../../src/analysis/parts/countPart.ts';
import { mergeParts, sourceOf } from '../../../src/analysis/parts/mergeParts.ts';
import { partFromJson } from '../../../src/analysis/parts/partFromJson.ts';
import { partToJson } from '../../../src/analysis/parts/partToJson.ts';
import { setupText } from '../../../src/analysis/parts/setupText.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { messySet } from '../../helpers/annotations/messySet.ts';

const setup: DetectorSetup = {
  ...retinanetTorchvision,
  resize: [{ kind: 'fixed', width: 64, height: 64 }],
};

const source = memorySource(
  'part.json',
  Buffer.from(JSON.stringify(messySet({ seed: 3, images: 20, side: 64, categories: 3 }))),
);
const part = countPart(source, { setup, program: '1.2.3' });
const read = (text: string) =>
  partFromJson('counts.json', text, { program: '1.2.3', setupOf: () => setup });

/** What other people's files may hold in place of anything. */
const OTHERS: readonly unknown[] = [undefined, null, -1, 1.5, 1e308, 'x', true, [], {}, [[]], 7];

/** The document with something else in a place of it, deep down. */
function damaged(value: unknown, random: () => number): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || random() < 0.1) return OTHERS[Math.floor(random() * OTHERS.length)];
  const key = keys[Math.floor(random() * keys.length)]!;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = damaged(copy[key], random);
  return copy;
}

describe('counts in a file', () => {
  it('come out as they went in', async () => {
    expect(read(partToJson(await part))).toEqual(await part);
  });

  it('are refused in words, or counted, whatever somebody has changed in them', async () => {
    const sound = await part;
    const document = JSON.parse(partToJson(sound)) as unknown;
    const random = seededRandom(8);
    let refused = 0;
    for (let run = 0; run < 1500; run++) {
      const text = JSON.stringify(damaged(document, random)) ?? '';
      try {
        const merged = mergeParts(sound, read(text));
        const found = { setup, source: sourceOf(merged), ...conventionOfPart(merged) };
        checkUsable(merged.summary, found);
        const report = { ...found, startBackend: null };
        toText(await conclude(merged.summary, report));
      } catch (thrown) {
        if (!(thrown instanceof FailureError))
          throw new Error(text.slice(0, 400), { cause: thrown });
        expect(explain(thrown.failure).message).toMatch(/^counts\.json|part\.json/);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(500);
    expect(refused).toBeLessThan(1500);
  });
});

describe('the text of a detector', () => {
  it('tells all presets apart, whatever the order of their keys, and keeps endless ranges', () => {
    expect(new Set(PRESETS.map(setupText)).size).toBe(PRESETS.length);
    const { name, ...others } = setup;
    expect(setupText({ ...others, name })).toBe(setupText(setup));
    const fcos = presetNamed('fcos-torchvision');
    expect(setupText({ ...fcos, scoreThreshold: Infinity })).toContain('"Infinity"');
  });
});
