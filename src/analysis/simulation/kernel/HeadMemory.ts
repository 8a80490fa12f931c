import type { Training } from '../model/ClassPopulation.ts';
import type { Quadrature } from '../model/Quadrature.ts';
import { type HeadPlaces, NODE_BYTES } from './headPlaces.ts';

const PAGE_BYTES = 0x1_0000;
/** What weights start with. */
const FIRST_WEIGHT = 1e-3;

/** The memory of `trainHeads.wasm`, with what the kernel starts from. */
export class HeadMemory {
  readonly #places: HeadPlaces;
  readonly #doubles: Float64Array;
  readonly #floats: Float32Array;
  readonly #integers: Int32Array;
  readonly #bytes: Uint8Array;

  /** @throws RangeError where there is no room */
  constructor(memory: WebAssembly.Memory, places: HeadPlaces) {
    const pages = Math.ceil(places.end / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
    if (pages > 0) memory.grow(pages);
    this.#places = places;
    this.#doubles = new Float64Array(memory.buffer);
    this.#floats = new Float32Array(memory.buffer);
    this.#integers = new Int32Array(memory.buffer);
    this.#bytes = new Uint8Array(memory.buffer);
  }

  floatsAt(address: number, count: number): Float32Array {
    return this.#floats.subarray(address / 4, address / 4 + count);
  }

  doublesAt(address: number, count: number): Float64Array {
    return this.#doubles.subarray(address / 8, address / 8 + count);
  }

  putTables(tables: readonly Float64Array[]): void {
    for (const [index, table] of tables.entries())
      this.#doubles.set(table, (this.#places.tables[index] as number) / 8);
  }

  putNodes({ zetas, weights }: Quadrature): void {
    for (const [node, zeta] of zetas.entries()) {
      const weight = weights[node] as number;
      const at = (this.#places.nodes + NODE_BYTES * node) / 8;
      this.#doubles.set([weight, weight, zeta, zeta * zeta], at);
    }
  }

  /** Heads that have not moved yet, and what they see. */
  putTraining({ populations, cells }: Training): void {
    const places = this.#places;
    const sides = cells.flatMap(({ alpha }) => (alpha === null ? [1, 1] : [1 - alpha, alpha]));
    this.#doubles.set(sides, places.cells / 8);
    const heads = populations.length * cells.length;
    this.doublesAt(places.weights, 3 * heads).fill(FIRST_WEIGHT);
    this.doublesAt(places.times, heads).fill(0);
    let before = 0;
    for (const [index, { strata, budgets, bias }] of populations.entries()) {
      this.#doubles.set(bias, places.biases / 8 + index * cells.length);
      this.#doubles.set(budgets, places.budgets / 8 + index * cells.length);
      this.#doubles.set(strata.mean, places.means / 8 + 3 * before);
      this.#doubles.set(strata.covariance, places.covariances / 8 + 6 * before);
      this.#doubles.set(strata.mass, places.masses / 8 + before);
      this.#bytes.set(strata.label, places.labels + before);
      before += strata.count;
    }
  }

  /** @param tables address of the table of each cell's γ */
  putTablesOfLogits({ populations }: Pick<Training, 'populations'>, tables: readonly number[]) {
    let at = this.#places.tablesOfLogits / 4;
    for (const { strata } of populations)
      for (const table of tables) {
        this.#integers.fill(table, at, at + strata.count);
        at += strata.count;
      }
  }
}
