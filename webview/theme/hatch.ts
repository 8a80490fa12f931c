const TILE = 6;

const patterns = new Map<string, CanvasPattern>();

/** Diagonal stripes over a faint fill: tells series apart without relying on colour. */
export function hatch(color: string): CanvasPattern | string {
  const known = patterns.get(color);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const ctx = tile.getContext('2d');
  if (ctx === null) return color;
  ctx.fillStyle = color;
  ctx.globalAlpha = 0.25;
  ctx.fillRect(0, 0, TILE, TILE);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    ctx.moveTo(shift - 1, TILE + 1);
    ctx.lineTo(shift + TILE + 1, -1);
  }
  ctx.stroke();
  const pattern = ctx.createPattern(tile, 'repeat');
  if (pattern !== null) patterns.set(color, pattern);
  return pattern ?? color;
}
