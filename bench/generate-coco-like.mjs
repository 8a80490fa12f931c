// Writes a large annotation file with the bytes of COCO's instances_train2017.json: same key order, same spacing, boxes
// spread over the images at random, long polygons, crowds as run lengths at the end. Or one like LVIS's training file:
// annotations before images, a space after every comma, longer polygons, 1,203 classes, no crowds.
//   node bench/generate-coco-like.mjs [--like coco|lvis] [--megabytes 450] [--seed 1] [--output file]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gaussian, seededRandom } from '../samples/seededRandom.mjs';

/** instances_train2017.json and lvis_v1_train.json. */
const LIKE = {
  coco: {
    megabytes: 450,
    images: 118_287,
    annotations: 860_001,
    crowdShare: 0.0119,
    classes: 80,
    order: ['images', 'annotations'],
    comma: ',',
  },
  lvis: {
    megabytes: 1050,
    images: 100_170,
    annotations: 1_270_141,
    crowdShare: 0,
    classes: 1203,
    order: ['annotations', 'images'],
    comma: ', ',
  },
};
/** Bytes around the polygon of an annotation, and those of one corner with its commas. */
const FRAME_BYTES = 128;
const CORNER_BYTES = 13.8;
const WRITE_BYTES = 1 << 20;

/**
 * @param {string} file
 * @param {{ like?: 'coco' | 'lvis', megabytes?: number, seed: number }} size number of records in proportion to the original's
 * @returns {Promise<{ images: number, annotations: number, bytes: number }>} what was written
 */
export async function writeCocoLike(
  file,
  { like = 'coco', megabytes = LIKE[like].megabytes, seed },
) {
  const original = LIKE[like];
  const share = megabytes / original.megabytes;
  const plan = {
    ...original,
    random: seededRandom(seed),
    bytes: megabytes * 1e6,
    images: Math.max(1, Math.round(original.images * share)),
    annotations: Math.max(1, Math.round(original.annotations * share)),
  };
  await pipeline(Readable.from(chunksOf(plan)), fs.createWriteStream(file));
  return {
    images: plan.images,
    annotations: plan.annotations,
    bytes: fs.statSync(file).size,
  };
}

/** The text in pieces that are worth a write. */
function* chunksOf(plan) {
  let chunk = '';
  for (const piece of piecesOf(plan)) {
    chunk += piece;
    if (chunk.length < WRITE_BYTES) continue;
    yield Buffer.from(chunk, 'latin1');
    chunk = '';
  }
  yield Buffer.from(chunk, 'latin1');
}

function* piecesOf(plan) {
  const images = Array.from({ length: plan.images }, (_, index) => imageOf(plan.random, index));
  const head =
    '{"info": {"description": "COCO-like","url": "","version": "1.0","year": 2017},' +
    `"licenses": [{"url": "","id": 1,"name": "None"}],`;
  yield head;
  let written = head.length;
  for (const [place, section] of plan.order.entries()) {
    yield `${place === 0 ? '' : plan.comma}"${section}": [`;
    const records =
      section === 'images'
        ? imageTexts(plan, images)
        : annotationTexts(plan, images, () => written);
    let comma = '';
    for (const record of records) {
      const text = comma + (plan.comma === ',' ? record : record.replaceAll(',', plan.comma));
      written += text.length;
      comma = plan.comma;
      yield text;
    }
    yield ']';
  }
  const categories = Array.from(
    { length: plan.classes },
    (_, index) =>
      `{"supercategory": "group${index % 12}","id": ${index + 1},"name": "class${index + 1}"}`,
  );
  yield `${plan.comma}"categories": [${categories.join(plan.comma)}]}`;
}

function* imageTexts({ random }, images) {
  for (const image of images) yield imageText(random, image);
}

function* annotationTexts(plan, images, written) {
  for (let index = 0; index < plan.annotations; index++) {
    const left = (plan.bytes - written()) / (plan.annotations - index);
    yield annotationText(plan, images, { index, left });
  }
}

function imageOf(random, index) {
  const long = 640;
  const short = 300 + Math.floor(random() * 341);
  const upright = random() < 0.25;
  // COCO's ids have gaps and no order; an odd factor permutes 0 … 2^20 − 1.
  const id = 1 + ((index * 386_093) & 0xfffff);
  return { id, width: upright ? short : long, height: upright ? long : short };
}

function imageText(random, { id, width, height }) {
  const name = String(id).padStart(12, '0');
  const photo = `${Math.floor(1e9 + random() * 8e9)}_${Math.floor(random() * 2 ** 32).toString(16)}`;
  return (
    `{"license": ${1 + Math.floor(random() * 8)},"file_name": "${name}.jpg",` +
    `"coco_url": "http://images.cocodataset.org/train2017/${name}.jpg",` +
    `"height": ${height},"width": ${width},"date_captured": "2013-11-14 11:18:45",` +
    `"flickr_url": "http://farm4.staticflickr.com/${1000 + Math.floor(random() * 8999)}/${photo}_z.jpg","id": ${id}}`
  );
}

/** @param left mean bytes that each remaining annotation may take */
function annotationText({ random, annotations, crowdShare, classes }, images, { index, left }) {
  const image = images[Math.floor(random() * images.length)];
  const crowd = index >= annotations * (1 - crowdShare);
  // COCO's √area: median about 54 px, log-normal.
  const size = Math.exp(3.98 + 1.15 * gaussian(random));
  const aspect = Math.exp(0.5 * gaussian(random));
  const width = Math.min(image.width - 1, Math.max(1.2, size / Math.sqrt(aspect)));
  const height = Math.min(image.height - 1, Math.max(1.2, size * Math.sqrt(aspect)));
  const box = [random() * (image.width - width), random() * (image.height - height), width, height];
  const corners = (Math.max(left, 200) - FRAME_BYTES) / CORNER_BYTES;
  const shape = crowd ? runLengthText(random, image) : polygonText(random, box, corners);
  return (
    `{"segmentation": ${shape},"area": ${width * height * (0.4 + 0.4 * random())},` +
    `"iscrowd": ${crowd ? 1 : 0},"image_id": ${image.id},` +
    `"bbox": [${box.map(hundredths).join(',')}],` +
    // A long tail: the first class takes a third of the boxes.
    `"category_id": ${1 + Math.floor(classes * random() ** 4)},"id": ${index * 3 + 1}}`
  );
}

function polygonText(random, [x, y, width, height], corners) {
  const count = Math.max(3, Math.round(corners * (0.4 + 1.2 * random())));
  const points = Array.from({ length: count }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / count;
    const reach = 0.4 + 0.1 * random();
    return `${hundredths(x + width * (0.5 + reach * Math.cos(angle)))},${hundredths(y + height * (0.5 + reach * Math.sin(angle)))}`;
  });
  return `[[${points.join(',')}]]`;
}

function runLengthText(random, { width, height }) {
  const counts = Array.from({ length: 200 }, () => 1 + Math.floor(random() * 100));
  counts.push(width * height - counts.reduce((sum, count) => sum + count, 0));
  return `{"counts": [${counts.join(',')}],"size": [${height},${width}]}`;
}

function hundredths(value) {
  return Math.round(value * 100) / 100;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      like: { type: 'string', default: 'coco' },
      megabytes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', default: path.join(os.tmpdir(), 'coco-like.json') },
    },
  });
  const { like, megabytes, seed } = values;
  const size = { like, seed: Number(seed), ...(megabytes && { megabytes: Number(megabytes) }) };
  const written = await writeCocoLike(values.output, size);
  console.log(values.output, JSON.stringify(written));
}
