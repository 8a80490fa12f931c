import fs from 'node:fs';
import path from 'node:path';

/**
 * What was read of an export against what was meant, image by image and box by box: each box meets the nearest one of its class.
 *
 * @param {object[]} sets what was read and where, one for each part
 * @param {{ classes: string[], images: object[] }} truth
 * @param {{ rounding: number, drops?: string[], classes?: string[] }} told of the export: pixels that it may round, what it
 *   leaves out, and the names that it gives the classes where they are others
 */
export function compareBoxes(sets, truth, told) {
  const read = new Map(sets.flatMap(imagesOf));
  const found = {
    images: 0,
    boxes: 0,
    differing: 0,
    largest: 0,
    sizesDiffer: [],
    absent: [],
    named: [],
    extra: [],
    worst: [],
    crowds: 0,
  };
  const classes = told.classes ?? truth.classes;
  const isDropped = what => told.drops?.includes(what) === true;
  for (const image of truth.images) {
    const meant = image.boxes
      .filter(({ crowd }) => !(crowd && isDropped('crowds')))
      .map(box => ({ ...box, class: classes[box.class] }));
    const name = stemOf(image.name);
    const ours = read.get(keyOf(name));
    read.delete(keyOf(name));
    if (ours !== undefined) compareImage(found, { image, name, meant, ours, told });
    else if (meant.length > 0 || !isDropped('empty')) found.absent.push(name);
  }
  found.extra.push(...read.keys());
  const crowds = truth.images.flatMap(({ boxes }) => boxes).filter(({ crowd }) => crowd);
  const meantCrowds = isDropped('crowds') ? 0 : crowds.length;
  const problems = sets.map(({ problems: counted }) => counted);
  return { ...found, largest: Number(found.largest.toPrecision(2)), meantCrowds, problems };
}

function compareImage(found, { image, name, meant, ours, told }) {
  found.images++;
  found.boxes += ours.boxes.length;
  found.crowds += ours.boxes.filter(({ crowd }) => crowd).length;
  if (!ours.name.endsWith(name)) found.named.push(`${name}: ${ours.name}`);
  const isSame = ours.width === image.width && ours.height === image.height;
  if (!isSame) found.sizesDiffer.push(`${name}: ${ours.width} × ${ours.height}`);
  compareEach(found, { name, meant, ours: ours.boxes, rounding: told.rounding });
}

function compareEach(found, { name, meant, ours, rounding }) {
  const left = [...ours];
  for (const box of meant) {
    const distances = left.map(other =>
      other.class === box.class ? distance(box.box, other.box) : Infinity,
    );
    const nearest = Math.min(Infinity, ...distances);
    if (nearest <= rounding) {
      found.largest = Math.max(found.largest, nearest);
      left.splice(distances.indexOf(nearest), 1);
      continue;
    }
    found.differing++;
    found.worst.push({ name, meant: box, nearest });
  }
  for (const box of left) found.worst.push({ name, read: box });
  found.differing += Math.max(0, left.length - (meant.length - (ours.length - left.length)));
}

/** Of the corner coordinates, in pixels. */
function distance([x, y, width, height], [left, top, wide, high]) {
  const apart = [x - left, y - top, x + width - left - wide, y + height - top - high];
  return Math.max(...apart.map(Math.abs));
}

/** Without its folders and ending, which some exporters leave out. */
function stemOf(name) {
  return path.posix
    .basename(name)
    .replace(/\.(jpg|png)$/, '')
    .normalize('NFC');
}

/** The number at its end, which no other image has. */
function keyOf(stem) {
  return stem.slice(-3);
}

function imagesOf({ place, ...set }) {
  const names = set.format === 'coco' ? cocoNames(place) : null;
  const images = set.images.map(([id, width, height]) => ({ width, height, boxes: [], id }));
  for (const [, image, label, box, crowd] of set.boxes)
    images[image].boxes.push({ class: label, box, crowd: crowd === true });
  return images.map(image => {
    const name = stemOf(String(names?.get(image.id) ?? image.id));
    return [keyOf(name), { ...image, name }];
  });
}

/** COCO's ids say no name: from the file itself. */
function cocoNames(place) {
  if (!place.endsWith('.json')) return null;
  const { images } = JSON.parse(fs.readFileSync(place, 'utf8'));
  return new Map(images.map(({ id, file_name: name }) => [id, name]));
}
