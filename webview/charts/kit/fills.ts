import { hatch } from '../../theme/hatch.ts';

/** How the bars of a series are filled; an array has a colour or pattern for each bar. */
export interface Fill {
  readonly backgroundColor: string | CanvasPattern | (string | CanvasPattern)[];
  readonly borderColor?: string;
  readonly borderWidth?: number;
}

export function solid(color: string): Fill {
  return { backgroundColor: color };
}

/** Distinguishes a series without relying on its colour. */
export function hatched(color: string): Fill {
  return { backgroundColor: hatch(color), borderColor: color, borderWidth: 1 };
}
