// Writes a large annotation file like Objects365's: no segmentation, coordinates of 13 digits, so nothing can be skipped.
//   node bench/generate-objects365-like.mjs [--annotations 4500000] [--seed 1] [--output file]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '../samples/seededRandom.mjs';

const ANNOTATIONS = 4_500_000;
/** Annotations an image. */
const BOXES = 15;
const CLASSES = 365;
const WRITE_BYTES = 1 << 20;

/**
 * @param {string} file
 * @param {{ annotations?: number, seed: number }} size
 */
export async function writeObjects365Like(file, { annotations = ANNOTATIONS, seed }) {
  const pieces = objects365Like(annotations, seededRandom(seed));
  await pipeline(Readable.from(pieces), fs.createWriteStream(file));
}

/** The text as buffers of about a mebibyte. */
export function* objects365Like(annotations, random) {
  let chunk = '';
  for (const piece of piecesOf(annotations, random)) {
    chunk += piece;
    if (chunk.length < WRITE_BYTES) continue;
    yield Buffer.from(chunk, 'latin1');
    chunk = '';
  }
  yield Buffer.from(chunk, 'latin1');
}

function* piecesOf(annotations, random) {
  const images = Math.ceil(annotations / BOXES);
  yield '{"images": [';
  for (let i = 0; i < images; i++) {
    const name = `images/v1/patch${i % 16}/objects365_v1_${String(i).padStart(8, '0')}.jpg`;
    const height = 400 + Math.floor(random() * 800);
    const width = 500 + Math.floor(random() * 1200);
    yield `${i === 0 ? '' : ', '}{"height": ${height}, "id": ${i + 1}, "license": 5, "width": ${width}, "file_name": "${name}", "url": ""}`;
  }
  yield '], "annotations": [';
  for (let i = 0; i < annotations; i++) {
    const width = Math.exp(4 + random() * 2);
    const height = Math.exp(4 + random() * 2);
    const box = [random() * 400, random() * 400, width, height].map(side => side.toFixed(10));
    const image = 1 + Math.floor(random() * images);
    const category = 1 + Math.floor(random() * CLASSES);
    yield `${i === 0 ? '' : ', '}{"id": ${i + 1}, "iscrowd": 0, "isfake": 0, "area": ${(width * height).toFixed(10)}, "isreflected": 0, "bbox": [${box.join(', ')}], "image_id": ${image}, "category_id": ${category}}`;
  }
  const names = Array.from({ length: CLASSES }, (_, i) => `{"name": "c${i}", "id": ${i + 1}}`);
  yield `], "categories": [${names.join(', ')}]}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      annotations: { type: 'string', default: String(ANNOTATIONS) },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', default: path.join(os.tmpdir(), 'objects365-like.json') },
    },
  });
  const { annotations, seed, output } = values;
  await writeObjects365Like(output, { annotations: Number(annotations), seed: Number(seed) });
  console.log(output, fs.statSync(output).size, 'bytes');
}
