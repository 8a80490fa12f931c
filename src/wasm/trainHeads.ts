/*
 * The arithmetic of the simulated training, as src/analysis/simulation/ does it: logits of strata, expectations of the loss's
 * derivatives, what a head moves by, and the areas under its curves. AssemblyScript: scripts/build.mjs compiles this file,
 * with those in heads/, to dist/wasm/trainHeads.wasm, no TypeScript program imports it.
 *
 * Callers say where everything lies; headPlaces.ts lays it out. All sums are doubles in the order of the TypeScript, and what
 * that keeps as float32 is rounded to float32 here, so that the bits are the same.
 */

export { advance, settle } from './heads/advance';
export { areas } from './heads/areas';
export { expectations } from './heads/expectations';
export { logits } from './heads/logits';
export { takeHeads, takeLogits, takeStrata } from './heads/population';
