import { contrast, parseColor, type Rgb } from '../../theme/contrast.ts';
import type { Theme } from '../../theme/Theme.ts';

const WHITE: Rgb = [255, 255, 255];
/** Distance of the smallest value from the page's colour, so that it does not look like none. */
const MIN_HEAT = 0.12;

/** From the page's colour for 0 to the foreground's for the maximum; by the square root, so that small values show too. */
export function heatColor(value: number, max: number, theme: Theme): string {
  const page = parseColor(theme.page, WHITE) ?? WHITE;
  const full = parseColor(theme.foreground, page) ?? page;
  const heat = value <= 0 || max <= 0 ? 0 : MIN_HEAT + (1 - MIN_HEAT) * Math.sqrt(value / max);
  const mixed = page.map((part, index) => Math.round(part + ((full[index] ?? part) - part) * heat));
  return `rgb(${mixed.join(', ')})`;
}

/** Black or white, whichever has more contrast on the colour. */
export function textColorOn(color: string): string {
  const cell = parseColor(color, WHITE) ?? WHITE;
  return contrast(cell, WHITE) > contrast(cell, [0, 0, 0]) ? '#ffffff' : '#000000';
}
