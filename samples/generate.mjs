// Writes the sample: a made-up harbour, long-tailed like real detection sets, with a few deliberate problems.
// The same seed gives the same bytes, so the file beside this script can always be made again.
//   node samples/generate.mjs [output]
import fs from 'node:fs';
import path from 'node:path';
import { gaussian, seededRandom } from './seededRandom.mjs';

const SEED = 20;
const IMAGES = 200;
/** The last images stay without annotations. */
const EMPTY_IMAGES = 2;

/** Width and height in pixels, with their share of the images. */
const IMAGE_SIZES = [
  [1280, 720, 0.42],
  [1920, 1080, 0.22],
  [720, 1280, 0.12],
  [1024, 768, 0.1],
  [640, 480, 0.08],
  [2048, 1536, 0.06],
];

/**
 * count: boxes; group: most of them side by side; size: median √(width × height) as a share of the image's shorter side;
 * spread: standard deviation of its logarithm; aspect: height over width.
 */
const CLASSES = [
  { name: 'gull', count: 1204, group: 14, size: 0.022, spread: 0.45, aspect: 0.7 },
  { name: 'container', count: 818, group: 12, size: 0.15, spread: 0.4, aspect: 0.45 },
  { name: 'person', count: 566, group: 5, size: 0.055, spread: 0.5, aspect: 2.4 },
  { name: 'bollard', count: 372, group: 6, size: 0.03, spread: 0.35, aspect: 1.2 },
  { name: 'truck', count: 241, group: 3, size: 0.2, spread: 0.45, aspect: 0.6 },
  { name: 'sailing boat', count: 158, group: 4, size: 0.13, spread: 0.7, aspect: 1.7 },
  { name: 'forklift', count: 97, group: 2, size: 0.11, spread: 0.4, aspect: 1 },
  { name: 'buoy', count: 61, group: 2, size: 0.02, spread: 0.5, aspect: 1.3 },
  { name: 'cargo ship', count: 39, group: 1, size: 0.5, spread: 0.4, aspect: 0.35 },
  { name: 'gantry crane', count: 24, group: 2, size: 0.45, spread: 0.35, aspect: 1.4 },
  { name: 'tug', count: 13, group: 1, size: 0.16, spread: 0.45, aspect: 0.6 },
  { name: 'lifebuoy', count: 6, group: 1, size: 0.018, spread: 0.3, aspect: 1 },
];

const random = seededRandom(SEED);
const categories = [...CLASSES.map(({ name }) => name), 'lighthouse'].map((name, index) => ({
  id: index + 1,
  name,
}));
const images = Array.from({ length: IMAGES }, (_, index) => imageOf(index + 1));
const annotations = CLASSES.flatMap((kind, index) => boxesOf(kind, index + 1));
annotations.push(...crowds(), ...problems());
shuffle(annotations);
for (const [index, record] of annotations.entries()) record.id = index + 1;
// Two annotations with one id, as merged exports have them.
annotations[700].id = annotations[10].id;

const info = {
  description: 'Made-up harbour with a long tail and deliberate problems, by samples/generate.mjs',
  version: '1.0',
};
const output = process.argv[2] ?? path.join(import.meta.dirname, 'longtail.coco.json');
fs.writeFileSync(output, cocoText({ info, images, annotations, categories }));

function imageOf(id) {
  const [width, height] = pick(IMAGE_SIZES);
  return { id, file_name: `harbour_${String(id).padStart(4, '0')}.jpg`, width, height };
}

/** Boxes of one class, in groups that lie side by side in one image. */
function boxesOf(kind, category) {
  const boxes = [];
  while (boxes.length < kind.count) {
    const image = images[Math.floor(random() ** 1.4 * (IMAGES - EMPTY_IMAGES))];
    const size = Math.exp(kind.spread * gaussian(random)) * kind.size;
    const centre = [random(), 0.25 + 0.65 * random()];
    const group = Math.min(1 + Math.floor(random() * kind.group), kind.count - boxes.length);
    for (let member = 0; member < group; member++) {
      const step =
        member === 0 ? [0, 0] : [1.5 * gaussian(random) * size, 0.6 * gaussian(random) * size];
      boxes.push(
        boxOf(image, category, { kind, size, centre: [centre[0] + step[0], centre[1] + step[1]] }),
      );
    }
  }
  return boxes;
}

function boxOf(image, category, { kind, size, centre }) {
  const shorter = Math.min(image.width, image.height);
  const side = shorter * size * Math.exp(0.12 * gaussian(random));
  const aspect = kind.aspect * Math.exp(0.15 * gaussian(random));
  const width = tenths(clamp(side / Math.sqrt(aspect), 4, image.width * 0.95));
  const height = tenths(clamp(side * Math.sqrt(aspect), 4, image.height * 0.95));
  const x = tenths(clamp(centre[0] * image.width - width / 2, 0, image.width - width));
  const y = tenths(clamp(centre[1] * image.height - height / 2, 0, image.height - height));
  return annotation(image.id, category, [x, y, width, height]);
}

function annotation(image, category, box) {
  const polygon = outline(box);
  return {
    id: 0,
    image_id: image,
    category_id: category,
    bbox: box,
    area: tenths(areaOf(polygon)),
    iscrowd: 0,
    segmentation: [polygon],
  };
}

/** A polygon of five corners that touches all four sides of its box. */
function outline([x, y, width, height]) {
  const along = () => 0.2 + 0.6 * random();
  const corners = [
    [along(), 0],
    [1, along()],
    [along(), 1],
    [0.1 * random(), 1],
    [0, along()],
  ];
  return corners.flatMap(([u, v]) => [tenths(x + u * width), tenths(y + v * height)]);
}

/** Shoelace formula, in square pixels. */
function areaOf(polygon) {
  let twice = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const next = (i + 2) % polygon.length;
    twice += polygon[i] * polygon[next + 1] - polygon[next] * polygon[i + 1];
  }
  return Math.abs(twice) / 2;
}

/** Flocks and groups of people that nobody outlined one by one: masks as run lengths, down the columns. */
function crowds() {
  return Array.from({ length: 8 }, (_, index) => {
    const image = images[7 + index * 19];
    const [width, height] = [60 + 5 * index, 24 + 4 * index];
    const x = Math.floor(random() * (image.width - width));
    const y = Math.floor(random() * (image.height - height));
    const counts = [x * image.height + y];
    for (let column = 0; column < width; column++) counts.push(height, image.height - height);
    counts[counts.length - 1] =
      (image.width - x - width) * image.height + image.height - y - height;
    return {
      id: 0,
      image_id: image.id,
      category_id: index % 3 === 0 ? 3 : 1,
      bbox: [x, y, width, height],
      area: width * height,
      iscrowd: 1,
      segmentation: { counts, size: [image.height, image.width] },
    };
  });
}

/** What real exports hold now and then; a report must count these and go on. */
function problems() {
  const { id, width, height } = images[3];
  return [
    { ...annotation(id, 2, [100, 120, 40, 30]), bbox: [100, 120, 0, 30] },
    annotation(id, 5, [width - 60, height - 90, 95.5, 70]),
    annotation(IMAGES + 800, 1, [10, 10, 30, 20]),
    annotation(id, 99, [200, 210, 50, 40]),
  ];
}

/** One record a line: small, and a change shows as a line. */
function cocoText(document) {
  return `{\n${Object.entries(document).map(sectionText).join(',\n')}\n}\n`;
}

function sectionText([name, value]) {
  return Array.isArray(value)
    ? `"${name}": [\n${value.map(record => JSON.stringify(record)).join(',\n')}\n]`
    : `"${name}": ${JSON.stringify(value)}`;
}

function pick(choices) {
  let rest = random();
  return choices.find(([, , share]) => (rest -= share) < 0) ?? choices[0];
}

function shuffle(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

function tenths(value) {
  return Math.round(value * 10) / 10;
}
