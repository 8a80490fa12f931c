import { entryIn, type JsonValue, listIn } from './JsonValue.ts';
import { type Bounds, NOWHERE } from '../shapes.ts';

/**
 * Bounds of a mask as COCO writes it: `{size: [height, width], counts}`, counts as numbers or as pycocotools' text (six bits a
 * character, from the third on as the difference to the one before the last), in columns from the top left. As `toBbox` of
 * pycocotools gives them: whole pixels, NaN where the mask is empty or none.
 */
export function boundsOfMask(mask: JsonValue | undefined): Bounds {
  const [height] = listIn(mask, 'size');
  const counts = entryIn(mask, 'counts');
  if (typeof height !== 'number' || !(height > 0)) return NOWHERE;
  if (typeof counts === 'string') return boundsOfRuns(unpacked(counts), height);
  const numbers = listIn(mask, 'counts');
  return boundsOfRuns(
    numbers.map(run => (typeof run === 'number' ? run : Number.NaN)),
    height,
  );
}

function boundsOfRuns(runs: Iterable<number>, height: number): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  let at = 0;
  let isInside = false;
  for (const run of runs) {
    if (!(run >= 0)) return NOWHERE;
    const last = at + run - 1;
    if (isInside && run > 0) {
      const [from, to] = [Math.floor(at / height), Math.floor(last / height)];
      left = Math.min(left, from);
      right = Math.max(right, to);
      top = from === to ? Math.min(top, at % height) : 0;
      bottom = from === to ? Math.max(bottom, last % height) : height - 1;
    }
    at += run;
    isInside = !isInside;
  }
  if (right < 0) return NOWHERE;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function unpacked(text: string): readonly number[] {
  const runs: number[] = [];
  let at = 0;
  while (at < text.length) {
    let run = 0;
    let shift = 0;
    let bits = 0x20;
    while ((bits & 0x20) !== 0 && at < text.length) {
      bits = text.charCodeAt(at++) - 48;
      run |= (bits & 0x1f) << shift;
      shift += 5;
    }
    if ((bits & 0x10) !== 0 && shift < 32) run |= -1 << shift;
    runs.push(runs.length > 2 ? run + (runs.at(-2) as number) : run);
  }
  return runs;
}
