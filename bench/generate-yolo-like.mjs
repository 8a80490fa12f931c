import fs from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../samples/seededRandom.mjs';

/** Sizes of images as COCO has them, common ones more often. */
const SIZES = [
  [640, 480],
  [640, 480],
  [640, 427],
  [480, 640],
  [640, 360],
  [427, 640],
  [500, 375],
  [612, 612],
];
const PADDING = 1500;

/**
 * Writes a YOLO set like train2017: a JPEG header for each image, padded, and its labels; a few images have none.
 *
 * @param {string} folder made if need be
 * @param {{ images: number, seed: number }} options
 */
export function writeYoloLike(folder, { images, seed }) {
  const random = seededRandom(seed);
  const imageFolder = path.join(folder, 'images', 'train2017');
  const labelFolder = path.join(folder, 'labels', 'train2017');
  for (const each of [imageFolder, labelFolder]) fs.mkdirSync(each, { recursive: true });
  const jpegs = SIZES.map(([width, height]) => jpegOf(width, height));
  for (let image = 0; image < images; image++) {
    const name = String(9 + 5 * image).padStart(12, '0');
    fs.writeFileSync(path.join(imageFolder, `${name}.jpg`), jpegs[Math.floor(random() * 8)]);
    if (random() < 0.009) continue;
    fs.writeFileSync(path.join(labelFolder, `${name}.txt`), labelsOf(random));
  }
  const names = Array.from({ length: 80 }, (_, index) => `  ${index}: class ${index}\n`).join('');
  const yaml = `train: images/train2017\nval: images/train2017\nnames:\n${names}`;
  fs.writeFileSync(path.join(folder, 'data.yaml'), yaml);
}

function labelsOf(random) {
  const boxes = Math.min(60, 1 + Math.floor(-6.3 * Math.log(1 - random())));
  return Array.from({ length: boxes }, () => {
    const [width, height] = [random(), random()].map(side => 0.01 + 0.6 * side * side);
    const x = width / 2 + random() * (1 - width);
    const y = height / 2 + random() * (1 - height);
    const shares = [x, y, width, height].map(share => share.toFixed(6)).join(' ');
    return `${Math.floor(random() * 80)} ${shares}\n`;
  }).join('');
}

/** Tables and frame of a baseline JPEG, a scan of nothing, and its end. */
function jpegOf(width, height) {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3];
  const components = [1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...Array(64).fill(16)]),
    segment(0xdb, [1, ...Array(64).fill(17)]),
    segment(0xc0, [...frame, ...components]),
    segment(0xc4, [0, ...Array(16).fill(0)]),
    segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    Buffer.alloc(PADDING),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker, content) {
  const length = content.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...content]);
}
