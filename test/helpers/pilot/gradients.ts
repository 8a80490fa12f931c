import fs from 'node:fs';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

/** Float32 in base64. */
type Stored = string;

interface Gradients {
  readonly convolutions: readonly {
    readonly height: number;
    readonly width: number;
    readonly size: 1 | 3;
    readonly stride: 1 | 2;
    readonly inputs: number;
    readonly outputs: number;
    readonly x: Stored;
    readonly filter: Stored;
  }[];
  readonly norms: readonly {
    readonly height: number;
    readonly width: number;
    readonly channels: number;
    readonly output: Stored;
    readonly x: Stored;
    readonly scale: Stored;
    readonly shift: Stored;
  }[];
  readonly doubled: readonly {
    readonly height: number;
    readonly width: number;
    readonly output: Stored;
    readonly x: Stored;
  }[];
  readonly losses: readonly {
    readonly alpha: number;
    readonly gamma: number;
    readonly weight: number;
    readonly value: number;
    readonly logits: Stored;
    readonly deltas: Stored;
  }[];
  readonly steps: readonly {
    readonly height: number;
    readonly width: number;
    readonly anchors: number;
    readonly value: number;
    readonly slopes: readonly Stored[];
  }[];
}

/** What PyTorch gives, from `test/fixtures/pilot/gradients.py`. */
export const gradients = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/pilot/gradients.json', import.meta.url), 'utf8'),
) as Gradients;

export function stored(text: Stored): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer);
}

/** As `numbers` of the script: within ±scale/2 around `offset`. */
export function numbers(seed: number, length: number, scale = 2, offset = 0): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => Math.fround((random() - 0.5) * scale) + offset);
}

/** As `labels_of` of the script. */
export function labelsOf(seed: number, length: number, classes: number): Int32Array {
  const random = seededRandom(seed);
  return Int32Array.from({ length }, () => {
    const drawn = random();
    if (drawn < 0.05) return -2;
    return drawn < 0.2 ? Math.floor(random() * classes) : -1;
  });
}

/** The largest difference over the largest size of what is expected. */
export function offBy(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  let [most, largest] = [0, 0];
  for (let i = 0; i < found.length; i++) {
    const difference = Math.abs((found[i] as number) - (expected[i] as number));
    most = Number.isNaN(difference) ? Infinity : Math.max(most, difference);
    largest = Math.max(largest, Math.abs(expected[i] as number));
  }
  return most / largest;
}
