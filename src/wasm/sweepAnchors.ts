/*
 * Compares boxes with anchors, as src/analysis/assignment/ious/sweepBox.ts does, four anchors at a time. AssemblyScript:
 * scripts/build.mjs compiles this file, with those in sweep/, to dist/wasm/sweepAnchors.wasm, no TypeScript program imports it.
 *
 * Anchors lie in planes, one for each shape (anchor of a cell on a level), row by row, with four spare values behind each
 * plane; so neighbours in memory are neighbours on the grid. SweepMemory.ts says where what lies in the memory. Nothing that
 * was not written for the image at hand is relied on, but that highest IoUs are 0 where nothing was visited.
 *
 * All that decides is float32, as in the TypeScript: its doubles round to float32 after every step, which for + − × ÷ is
 * the same. Only windows and the places of cells are worked out in doubles, in the same order.
 */

export { boxes, label, searchAll } from './sweep/label';
export { collect, ignored } from './sweep/collect';
export { countedFrom } from './sweep/counts';
export { group } from './sweep/groups';
export { begin, place } from './sweep/memory';
export { best, listAt, sweep } from './sweep/sweepBox';
