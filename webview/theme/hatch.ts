const TILE = 6;

const made = new Map<string, CanvasPattern>();

/** Diagonal stripes in a colour over a faint fill of it: a second mark beside the colour, for eyes and printers. */
export function hatch(color: string): CanvasPattern | string {
  const known = made.get(color);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (pen === null) return color;
  pen.fillStyle = color;
  pen.globalAlpha = 0.25;
  pen.fillRect(0, 0, TILE, TILE);
  pen.globalAlpha = 1;
  pen.strokeStyle = color;
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    pen.moveTo(shift - 1, TILE + 1);
    pen.lineTo(shift + TILE + 1, -1);
  }
  pen.stroke();
  const pattern = pen.createPattern(tile, 'repeat');
  if (pattern !== null) made.set(color, pattern);
  return pattern ?? color;
}
