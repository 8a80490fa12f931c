/** Red, green, blue in [0, 255]. */
export type Rgb = readonly [number, number, number];

/** `#rgb`, `#rrggbb`, `#rrggbbaa` or `rgb(a)(…)`, blended over an opaque colour; null for anything else. */
export function parseColor(color: string, below: Rgb): Rgb | null {
  const parts = hexParts(color) ?? functionParts(color);
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  const over = (part: number, index: 0 | 1 | 2) => part * alpha + below[index] * (1 - alpha);
  return [over(red, 0), over(green, 1), over(blue, 2)];
}

function hexParts(color: string): number[] | null {
  const digits = /^#([\da-f]{3,8})$/i.exec(color.trim())?.[1];
  if (digits === undefined) return null;
  const wide = digits.length <= 4 ? digits.replaceAll(/./g, digit => digit + digit) : digits;
  const parts = wide.match(/../g)?.map(part => Number.parseInt(part, 16)) ?? [];
  return parts.map((part, index) => (index === 3 ? part / 255 : part));
}

function functionParts(color: string): number[] | null {
  const inner = /^rgba?\(([^)]+)\)$/i.exec(color.trim())?.[1];
  const parts = inner?.split(/[\s,/]+/).map(Number.parseFloat) ?? [];
  return parts.length >= 3 && parts.every(part => Number.isFinite(part)) ? parts : null;
}

/** Contrast of two colours, in [1, 21] (WCAG 2.1, relative luminance). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour, moved towards black or white in small steps until its contrast with the page is at least `minimum`. */
export function ensureContrast(color: string, page: string, minimum: number): string {
  const below = parseColor(page, [255, 255, 255]);
  const start = below === null ? null : parseColor(color, below);
  if (below === null || start === null) return color;
  const goal = luminance(below) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 20; step++) {
    const mixed = start.map(part => part + ((goal - part) * step) / 20);
    const [red = 0, green = 0, blue = 0] = mixed;
    if (contrast([red, green, blue], below) < minimum) continue;
    return step === 0 ? color : `rgb(${mixed.map(Math.round).join(', ')})`;
  }
  return color;
}
