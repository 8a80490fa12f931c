import fs from 'node:fs';
import { gaussian, seededRandom } from '../../samples/seededRandom.mjs';

/**
 * Writes a COCO file without segmentation, whose boxes are scattered over it in no order.
 *
 * @param {string} file
 * @param {{ images: number, boxes: number, classes?: number, sizes?: number, seed?: number }} set boxes are those of an image
 */
export function writePlainSet(file, { images, boxes, classes = 80, sizes = 100, seed = 1 }) {
  const random = seededRandom(seed);
  const sizeOf = Array.from({ length: sizes }, () => ({
    width: 400 + Math.floor(600 * random()),
    height: 400 + Math.floor(600 * random()),
  }));
  const out = fs.openSync(file, 'w');
  const list = (name, length, recordOf) => {
    fs.writeSync(out, `"${name}": [`);
    for (let from = 0; from < length; from += 4096) {
      const records = Array.from({ length: Math.min(4096, length - from) }, (_, at) =>
        JSON.stringify(recordOf(from + at)),
      );
      fs.writeSync(out, `${from === 0 ? '' : ','}${records.join(',')}`);
    }
    fs.writeSync(out, ']');
  };
  fs.writeSync(out, '{');
  list('images', images, id => ({ id, ...sizeOf[id % sizes], file_name: `${id}.jpg` }));
  fs.writeSync(out, ',');
  list('annotations', images * boxes, id => {
    // An odd factor visits every image alike, and neighbours in the file are on different ones.
    const image = (id * 7919) % images;
    const { width, height } = sizeOf[image % sizes];
    const side = Math.min(300, Math.exp(3.4 + gaussian(random)));
    const aspect = Math.exp(0.4 * gaussian(random));
    const bbox = [random() * (width - 20), random() * (height - 20), side / aspect, side * aspect];
    const category = 1 + Math.floor(classes * random() ** 2);
    return { id, image_id: image, category_id: category, bbox: bbox.map(tidy), iscrowd: 0 };
  });
  fs.writeSync(out, ',');
  list('categories', classes, at => ({ id: at + 1, name: `class ${at + 1}` }));
  fs.writeSync(out, '}');
  fs.closeSync(out);
}

function tidy(value) {
  return Math.round(100 * value) / 100;
}
