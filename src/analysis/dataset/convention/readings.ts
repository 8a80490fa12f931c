import type { WrittenBox } from './BoxSample.ts';

/** Corners of a box in pixels of its image. */
export interface ReadBox {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Reading = (box: WrittenBox) => ReadBox;

/** What four numbers can mean. */
export const READINGS = {
  written: ({ a, b, c, d }) => ({ x1: a, y1: b, x2: a + c, y2: b + d }),
  corners: ({ a, b, c, d }) => ({ x1: a, y1: b, x2: c, y2: d }),
  'yx-corners': ({ a, b, c, d }) => ({ x1: b, y1: a, x2: d, y2: c }),
  centres: ({ a, b, c, d }) => ({ x1: a - c / 2, y1: b - d / 2, x2: a + c / 2, y2: b + d / 2 }),
  axes: ({ a, b, c, d }) => ({ x1: b, y1: a, x2: b + d, y2: a + c }),
} as const satisfies Record<string, Reading>;

/** The same box on another scale: shares or per cent of its image in pixels. */
export function scaledUp(box: WrittenBox, whole: number): WrittenBox {
  const { width, height } = box;
  return {
    ...box,
    a: (box.a * width) / whole,
    b: (box.b * height) / whole,
    c: (box.c * width) / whole,
    d: (box.d * height) / whole,
  };
}

/** Whether a box has two sides and lies within its image, but for rounding. */
export function fits({ x1, y1, x2, y2 }: ReadBox, { width, height }: WrittenBox): boolean {
  const slack = slackOf(width, height);
  return isWithin(x1, x2, width, slack) && isWithin(y1, y2, height, slack);
}

/** Whether one side of a box does. */
export function isWithin(from: number, to: number, side: number, slack: number): boolean {
  return to > from && from >= -slack && to <= side + slack;
}

/** So many pixels are rounding. */
export function slackOf(width: number, height: number): number {
  return 1 + Math.max(width, height) / 500;
}

/** Whether the area that is given is that of a box with these sides, but for rounding. */
export function hasArea(width: number, height: number, given: number): boolean {
  return width > 0 && height > 0 && Math.abs(width * height - given) <= 1 + 0.02 * given;
}

export function shareOf(boxes: readonly WrittenBox[], test: (box: WrittenBox) => boolean): number {
  return boxes.reduce((number, box) => number + Number(test(box)), 0) / boxes.length;
}
