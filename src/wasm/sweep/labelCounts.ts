/* Labels of an image as counts: foreground of each box on each level, ignored anchors of each level. */

import { FOREGROUND, IGNORED, MOST_LEVELS } from './boxes';
import { sum } from './lanes';
import { LEVEL_BYTES, levels } from './memory';

/** By level, four lanes each: anchors that are no background. */
const LABELLED = memory.data(16 * 8, 16);

let levelCount: i32 = 0;

export function beginLabels(boxes: i32, levelsOfGrid: i32): void {
  levelCount = levelsOfGrid;
  memory.fill(FOREGROUND, 0, usize(boxes * levelsOfGrid) << 2);
  memory.fill(LABELLED, 0, 16 * MOST_LEVELS);
}

/**
 * Counts anchors of a level that a box has alone.
 *
 * @param foreground and `labelled`, which are no background: how often each of four lanes was one, as negative numbers
 */
export function addLabels(level: usize, box: i32, foreground: v128, labelled: v128): void {
  const index = levelIndex(level);
  addForeground(box, index, -sum(foreground));
  const at = LABELLED + (usize(index) << 4);
  v128.store(at, i32x4.sub(v128.load(at), labelled));
}

/** Takes back one of them that another box has. */
export function dropLabel(level: usize, box: i32, isForeground: bool, isLabelled: bool): void {
  const index = levelIndex(level);
  if (isForeground) addForeground(box, index, -1);
  if (!isLabelled) return;
  const at = LABELLED + (usize(index) << 4);
  store<i32>(at, load<i32>(at) - 1);
}

/** Works out how many are ignored, once every anchor has its box. */
export function settleIgnored(boxes: i32): void {
  for (let index = 0; index < levelCount; index++) {
    let ignored = sum(v128.load(LABELLED + (usize(index) << 4)));
    for (let box = 0; box < boxes; box++)
      ignored -= load<i32>(FOREGROUND + (usize(box * levelCount + index) << 2));
    // Where none are ignored, those from that IoU on may be fewer than the foreground.
    store<i32>(IGNORED + (usize(index) << 2), max(0, ignored));
  }
}

/** Makes one more anchor foreground. @param wasIgnored or background */
export function forceLabel(level: usize, box: i32, wasIgnored: bool): void {
  const index = levelIndex(level);
  addForeground(box, index, 1);
  if (!wasIgnored) return;
  const at = IGNORED + (usize(index) << 2);
  store<i32>(at, load<i32>(at) - 1);
}

function levelIndex(level: usize): i32 {
  return i32((level - levels) / LEVEL_BYTES);
}

function addForeground(box: i32, level: i32, anchors: i32): void {
  const at = FOREGROUND + (usize(box * levelCount + level) << 2);
  store<i32>(at, load<i32>(at) + anchors);
}
