import { contrast, parseColor, type Rgb } from '../../theme/contrast.ts';
import type { Theme } from '../../theme/Theme.ts';

const WHITE: Rgb = [255, 255, 255];
/** What one count is lifted off the page by, so that it is not taken for none. */
const LEAST = 0.12;

/** From the page's colour for none to the foreground's for the most; by the square root, so that the small ones show too. */
export function heatColor(value: number, most: number, theme: Theme): string {
  const page = parseColor(theme.page, WHITE) ?? WHITE;
  const full = parseColor(theme.foreground, page) ?? page;
  const heat = value <= 0 || most <= 0 ? 0 : LEAST + (1 - LEAST) * Math.sqrt(value / most);
  const mixed = page.map((part, index) => Math.round(part + ((full[index] ?? part) - part) * heat));
  return `rgb(${mixed.join(', ')})`;
}

/** Black or white: what reads better on a cell of this colour. */
export function inkOn(color: string): string {
  const cell = parseColor(color, WHITE) ?? WHITE;
  return contrast(cell, WHITE) > contrast(cell, [0, 0, 0]) ? '#ffffff' : '#000000';
}
