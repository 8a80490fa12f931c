import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { PilotData } from '../../../src/analysis/pilot/data/PilotData.ts';

/** Writes images that were drawn as PNG files, with their boxes as COCO JSON. @returns the annotation file */
export function writeDrawnSet(folder: string, { images, frame, boxes, start }: PilotData): string {
  const size = frame.width * frame.height * 3;
  fs.mkdirSync(path.join(folder, 'images'), { recursive: true });
  for (let image = 0; image < images.count; image++) {
    const pixels = images.pixels.subarray(image * size, (image + 1) * size);
    fs.writeFileSync(
      path.join(folder, 'images', nameOf(image)),
      pngOf(pixels, frame.width, frame.height),
    );
  }
  const annotations = [...boxes.category].map((category, row) => ({
    id: row + 1,
    image_id: start.findIndex(from => from > row),
    category_id: category + 1,
    bbox: [...boxes.boxes.subarray(4 * row, 4 * row + 4)],
    area: boxes.area[row],
    iscrowd: 0,
  }));
  const file = path.join(folder, 'drawn.json');
  const set = {
    images: Array.from({ length: images.count }, (_, image) => ({
      id: image + 1,
      file_name: nameOf(image),
      ...frame,
    })),
    annotations,
    categories: [
      { id: 1, name: 'red' },
      { id: 2, name: 'blue' },
    ],
  };
  fs.writeFileSync(file, JSON.stringify(set));
  return file;
}

export const nameOf = (image: number) => `drawn-${image}.png`;

/** PNG, second edition: eight bits of red, green and blue, no filter. */
function pngOf(pixels: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (3 * width + 1));
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(3 * width * y, 3 * width * (y + 1)), y * (3 * width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(zlib.crc32(named));
  return Buffer.concat([length, named, sum]);
}
