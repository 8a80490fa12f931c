import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { header } from './tars.mjs';
import { withSpaces, writeZip } from './zips.mjs';

const GIGABYTE = 2 ** 30;
const PIECE = 1 << 20;
const COCO = '{"images":[';

/** A gigabyte without the end of a line, between two texts. */
function longLine(folder, name, before, after = '') {
  const file = path.join(folder, name);
  const out = fs.openSync(file, 'w');
  fs.writeSync(out, before);
  const piece = Buffer.alloc(PIECE, 0x61);
  for (let at = 0; at < GIGABYTE; at += PIECE) fs.writeSync(out, piece);
  fs.writeSync(out, after);
  fs.closeSync(out);
  return file;
}

function zipOf(folder, entries) {
  const file = path.join(folder, 'a.zip');
  writeZip(file, entries);
  return file;
}

/** A set of which every image and label file is empty. */
function* manyEntries(count) {
  yield { name: 'data.yaml', content: Buffer.from('train: images\nnames: [a]\n') };
  for (let index = 1; index < count; index += 2) {
    const name = String(index).padStart(7, '0');
    yield { name: `images/${name}.jpg` };
    yield { name: `labels/${name}.txt` };
  }
}

/** A gigabyte of spaces in what begins as a COCO file. */
async function packedTar(folder) {
  const file = path.join(folder, 'a.tar.gz');
  async function* content() {
    yield header({ name: 'a.json', size: GIGABYTE });
    const piece = Buffer.alloc(PIECE, 0x20);
    for (let at = 0; at < GIGABYTE; at += PIECE)
      yield at === 0 ? Buffer.concat([Buffer.from(COCO), piece.subarray(COCO.length)]) : piece;
    yield Buffer.alloc(1024);
  }
  await pipeline(content, zlib.createGzip({ level: 9 }), fs.createWriteStream(file));
  return file;
}

function manyFiles(folder, count) {
  fs.mkdirSync(path.join(folder, 'images'));
  for (let index = 0; index < count; index++)
    fs.closeSync(fs.openSync(path.join(folder, 'images', `${index}`), 'w'));
  return folder;
}

/** Lines of a gigabyte. */
const LONG_LINES = [
  {
    name: 'COCO with a name of a gigabyte',
    make: folder =>
      longLine(
        folder,
        'a.json',
        '{"images":[{"id":1,"width":100,"height":100,"file_name":"',
        '"}],"annotations":[],"categories":[]}',
      ),
    says: /./,
  },
  {
    name: 'JSON Lines with a line of a gigabyte',
    make: folder =>
      longLine(folder, 'a.jsonl', '{"file_name":"a.png","annotations":[],"x":"', '"}\n'),
    says: /./,
  },
  {
    name: 'CSV with a line of a gigabyte',
    make: folder => longLine(folder, 'a.csv', 'filename,width,height,class,xmin,ymin,xmax,ymax\n'),
    says: /./,
  },
  {
    name: 'CSV with a quote that does not end',
    make: folder => longLine(folder, 'a.csv', 'filename,width,height,class,xmin,ymin,xmax,ymax\n"'),
    says: /./,
  },
  {
    name: 'XML with a text of a gigabyte',
    make: folder => longLine(folder, 'a.xml', '<annotation><filename>', '</filename></annotation>'),
    says: /./,
  },
  {
    name: 'YOLO labels with a line of a gigabyte',
    make: folder => {
      fs.mkdirSync(path.join(folder, 'images'));
      fs.mkdirSync(path.join(folder, 'labels'));
      const image = Buffer.alloc(45);
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x64\0\0\0\x64', 'latin1').copy(image);
      for (const name of ['a', 'b'])
        fs.writeFileSync(path.join(folder, 'images', `${name}.png`), image);
      fs.writeFileSync(path.join(folder, 'labels', 'a.txt'), '0 .5 .5 .9 .9\n');
      longLine(path.join(folder, 'labels'), 'b.txt', '0 .5 .5 .1 ');
      fs.writeFileSync(path.join(folder, 'data.yaml'), 'train: images\nnames: [a]\n');
      return folder;
    },
    says: /foreground/,
  },
];

/** Inputs of a gigabyte or of a million files. @param {{ files: number }} size of the folder */
export function largeInputs({ files }) {
  return [
    {
      name: 'zip with a gigabyte of spaces in a megabyte',
      make: folder => zipOf(folder, [{ name: 'a.json', ...withSpaces(COCO, GIGABYTE) }]),
      says: /unpacks to far more/,
    },
    { name: 'tar.gz with a gigabyte of spaces', make: packedTar, says: /unpacks to far more/ },
    {
      name: 'zip of 990,001 entries, all of them empty',
      make: folder => zipOf(folder, manyEntries(990_001)),
      says: /image/,
    },
    {
      name: `folder of ${files.toLocaleString('en')} files, none of them annotations`,
      make: folder => manyFiles(folder, files),
      says: /none of the formats/,
    },
    ...LONG_LINES,
  ];
}
