import { seededRandom } from '../seededRandom.ts';

const PAGE_BYTES = 0x1_0000;
/** What older tables and planes may leave behind at the worst, as bits of float32: NaNs, infinities, the largest, ±1. */
const WORDS = [
  0x7fc0_0000, 0xffff_ffff, 0x7f80_0000, 0xff80_0000, 0x7f7f_ffff, 0xff7f_ffff, 0x7f7f_7f7f,
  0x3f80_0000, 0xbf80_0000, 0x4300_0000,
];

/**
 * Makes something whose WebAssembly memories are full of rubbish instead of zeros wherever they grow. A module's own data,
 * in the pages that it starts with, stay as they are.
 */
export function inDirtyMemory<T>(make: () => T): T {
  const { Instance } = WebAssembly;
  class DirtyInstance extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      const { memory } = this.exports;
      if (memory instanceof WebAssembly.Memory) soil(memory);
    }
  }
  Object.defineProperty(WebAssembly, 'Instance', { value: DirtyInstance });
  try {
    return make();
  } finally {
    Object.defineProperty(WebAssembly, 'Instance', { value: Instance });
  }
}

/** Fills memory with rubbish, the same on every run. */
export function fillWithRubbish(memory: ArrayBufferLike, from: number, bytes: number): void {
  const random = seededRandom(from + 1);
  const words = new Uint32Array(memory, from, bytes / 4);
  for (let i = 0; i < words.length; i++)
    words[i] = random() < 0.7 ? WORDS[Math.floor(random() * WORDS.length)]! : random() * 2 ** 32;
}

function soil(memory: WebAssembly.Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = pages => {
    const before = grow(pages);
    fillWithRubbish(memory.buffer, before * PAGE_BYTES, pages * PAGE_BYTES);
    return before;
  };
}
