/** As in `src/wasm/heads`. */
export const NODE_BYTES = 32;
export const NORMAL_BYTES = 8;
export const GRADIENT_BYTES = 4;
export const CURVATURE_BYTES = 12;
const DIRECTION_BYTES = 24;
const CELL_BYTES = 16;

/** The module's own data lie below. */
const START = 0x1_0000;
/** A line of the cache, which an interval of a table of derivatives takes. */
const ALIGNED = 64;

/** What needs room. */
interface Needs {
  /** Of all populations. */
  readonly strata: number;
  readonly populations: number;
  readonly cells: number;
  readonly nodes: number;
  /** Logits that are handed to TensorFlow.js at once. */
  readonly block: number;
  /** Bytes of each table. */
  readonly tables: readonly number[];
}

export type HeadPlaces = ReturnType<typeof headPlaces>;

/**
 * Addresses of all that `trainHeads.wasm` works on. Of heads, strata and logits there are columns; they lie population by
 * population, logits head by head.
 */
export function headPlaces({ strata, populations, cells, nodes, block, tables }: Needs) {
  let end = START;
  const take = (bytes: number) => {
    const at = end;
    end += ALIGNED * Math.ceil(bytes / ALIGNED);
    return at;
  };
  const heads = populations * cells;
  const logits = strata * cells;
  const places = {
    weights: take(24 * heads),
    biases: take(8 * heads),
    times: take(8 * heads),
    budgets: take(8 * heads),
    means: take(24 * strata),
    covariances: take(48 * strata),
    masses: take(8 * strata),
    labels: take(strata),
    normals: take(NORMAL_BYTES * logits),
    directions: take(DIRECTION_BYTES * logits),
    gradients: take(GRADIENT_BYTES * logits),
    curvatures: take(CURVATURE_BYTES * logits),
    /** Address of the table of each logit's γ. */
    tablesOfLogits: take(4 * logits),
    cells: take(CELL_BYTES * cells),
    nodes: take(NODE_BYTES * nodes),
    block: {
      normals: take(NORMAL_BYTES * block),
      gradients: take(GRADIENT_BYTES * block),
      curvatures: take(CURVATURE_BYTES * block),
    },
    areas: take(8 * cells),
    tables: tables.map(take),
  };
  return { ...places, end };
}
