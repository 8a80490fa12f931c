import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/analysis/contract/text/canonicalJson.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { setupDigest } from '../../../src/analysis/detectors/setupDigest.ts';

const SETUP = presetNamed('retinanet-detectron2');

describe('the digest of a detector', () => {
  it('is another one for each preset, and the same each time', () => {
    const digests = PRESETS.map(setupDigest);
    expect(new Set(digests).size).toBe(PRESETS.length);
    expect(PRESETS.map(preset => setupDigest(structuredClone(preset)))).toEqual(digests);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it('leaves out what decides no label and no simulation', () => {
    const other: DetectorSetup = {
      ...SETUP,
      name: 'mine.yaml',
      from: 'config',
      source: 'mine',
      notModelled: [],
      leavesOut: { without: 'nothing' },
      loss: { ...SETUP.loss, alpha: 0.9, gamma: 0.5 },
    };
    expect(setupDigest(other)).toBe(setupDigest(SETUP));
  });

  it.each<[string, Partial<DetectorSetup>]>([
    ['padding', { padToMultiple: SETUP.padToMultiple * 2 }],
    ['sizes', { resize: [{ kind: 'fixed', height: 512, width: 512 }] }],
    ['thresholds', { scoreThreshold: 0.001 }],
    ['prior', { loss: { ...SETUP.loss, prior: 0.02 } }],
    ['sampling', { sampling: { kind: 'hard-negatives', perForeground: 3 } }],
  ])('depends on its %s', (_, change) => {
    expect(setupDigest({ ...SETUP, ...change })).not.toBe(setupDigest(SETUP));
  });
});

describe('canonical JSON', () => {
  it('reads back as the value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('has no key that holds nothing', () => {
    expect(canonicalJson({ b: undefined, a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}]}');
  });
});

/** The same value with the keys of its objects the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).toReversed();
  return Object.fromEntries(pairs.map(([key, held]) => [key, reversed(held)]));
}
