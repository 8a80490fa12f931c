import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeYoloLike } from '../../../bench/generate-yolo-like.mjs';
import { writeZip } from './zips.mjs';

const COCO_MEGABYTES = 100;

/**
 * Sets as large as people have them, and what is asked of the editor about them.
 *
 * @param {string} folder where they are not there already
 * @param {{ images: number, few: number }} sizes images of the YOLO set, and of all others
 */
export function writeHostSets(folder, { images, few }) {
  const yolo = path.join(folder, 'yolo');
  const voc = path.join(folder, 'voc');
  const zip = path.join(folder, 'yolo.zip');
  const coco = path.join(folder, 'coco.json');
  if (!fs.existsSync(yolo)) writeSet(yolo, images);
  if (!fs.existsSync(voc)) writeVoc(voc, few);
  if (!fs.existsSync(zip)) {
    const packed = path.join(folder, 'packed');
    writeSet(packed, few);
    writeZip(zip, filesOf(packed));
  }
  if (!fs.existsSync(coco)) writeCoco(coco);
  const sized = count => count.toLocaleString('en');
  const [analyze, validate] = ['focalLens.analyze', 'focalLens.validate'];
  return [
    { name: `analyze a YOLO folder, ${sized(images)} images`, command: analyze, path: yolo },
    { name: 'the same once more', command: analyze, path: yolo },
    { name: `analyze a VOC folder, ${sized(few)} files`, command: analyze, path: voc },
    { name: `analyze a zip of a YOLO folder, ${sized(few)} images`, command: analyze, path: zip },
    { name: `analyze a COCO file of ${COCO_MEGABYTES} MB`, command: analyze, path: coco },
    { name: `validate a COCO file of ${COCO_MEGABYTES} MB`, command: validate, path: coco },
  ];
}

function writeCoco(file) {
  const script = path.join(import.meta.dirname, '../../../bench/generate-coco-like.mjs');
  spawnSync(process.execPath, [script, '--megabytes', String(COCO_MEGABYTES), '--output', file]);
}

/** With one split: the editor asks which of several is meant. */
function writeSet(folder, images) {
  writeYoloLike(folder, { images, seed: 1 });
  const yaml = path.join(folder, 'data.yaml');
  fs.writeFileSync(yaml, fs.readFileSync(yaml, 'utf8').replace(/^val: .*\n/m, ''));
}

function writeVoc(folder, files) {
  fs.mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index++) {
    const [x, y] = [index % 300, index % 200];
    const object = `<object><name>${['a', 'b'][index % 2]}</name><bndbox><xmin>${x}</xmin><ymin>${y}</ymin><xmax>${x + 90}</xmax><ymax>${y + 80}</ymax></bndbox></object>`;
    const xml = `<annotation><filename>${index}.jpg</filename><size><width>640</width><height>480</height></size>${object}</annotation>`;
    fs.writeFileSync(path.join(folder, `${index}.xml`), xml);
  }
}

function* filesOf(folder) {
  for (const { name, parentPath } of fs.readdirSync(folder, {
    withFileTypes: true,
    recursive: true,
  })) {
    const file = path.join(parentPath, name);
    if (fs.statSync(file).isFile())
      yield {
        name: path.relative(folder, file).replaceAll(path.sep, '/'),
        content: fs.readFileSync(file),
      };
  }
}
