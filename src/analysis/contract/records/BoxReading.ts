/** How the four numbers of a box may be read, where the user says that they are not x, y, width and height in pixels. */
export const BOX_READINGS = [
  'corners',
  'yx-corners',
  'centres',
  'yx',
  'normalized',
  'normalized-corners',
  'normalized-centres',
  'percent',
] as const;

export type BoxReading = (typeof BOX_READINGS)[number];
