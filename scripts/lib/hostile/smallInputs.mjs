import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { tarWith } from './tars.mjs';
import { writeZip } from './zips.mjs';

/** Writes files into a folder, and names it. */
function folderOf(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

function fileOf(folder, name, content) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

const YAML = 'train: images\nnames: [a, b]\n';
const BOX = '0 .5 .5 .1 .1\n';

function png(width, height) {
  const bytes = Buffer.alloc(45);
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IDAT', 37);
  return bytes;
}

const voc = (declaration, name, object = '') =>
  `${declaration}<annotation><filename>a.png</filename><size><width>100</width><height>100</height></size>` +
  `<object><name>${name}</name><bndbox><xmin>10</xmin><ymin>10</ymin><xmax>60</xmax><ymax>60</ymax></bndbox></object>` +
  `${object}</annotation>`;

const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

/** Entries that all lie over the same bytes (Fifield 2019). */
function* overlapping() {
  const content = Buffer.alloc(1 << 16, 0x20);
  yield { name: 'a.json', content };
  for (let index = 0; index < 1000; index++) yield { name: `b${index}.json`, content, offset: 0 };
}

function nested(folder) {
  let inner = path.join(folder, '0.zip');
  writeZip(inner, [{ name: 'zeros', content: Buffer.alloc(1 << 16) }]);
  for (let level = 1; level <= 4; level++) {
    const content = fs.readFileSync(inner);
    inner = path.join(folder, `${level}.zip`);
    writeZip(
      inner,
      Array.from({ length: 4 }, (_, index) => ({ name: `${index}.zip`, content })),
    );
  }
  return inner;
}

function zip(folder, entries, options) {
  const file = path.join(folder, 'a.zip');
  writeZip(file, entries, options);
  return file;
}

/** A COCO file without images, with an entry behind it that must not be followed. */
function tarInput(what, entry, says = /a\.json lists no images/) {
  return {
    name: `tar with ${what}`,
    make: folder => fileOf(folder, 'a.tar', tarWith(entry)),
    says,
  };
}

const COCO = Buffer.from('{"images":[],"annotations":[],"categories":[]}');

/** Inputs of some kilobytes: what is made, and how, in a folder that is empty. */
export const SMALL_INPUTS = [
  {
    name: 'zip whose entries overlap',
    make: folder => zip(folder, overlapping()),
    says: /share the same bytes/,
  },
  { name: 'zips in zips in zips', make: nested, says: /folder of none of the formats/ },
  {
    name: 'zip that claims 4,000,000 entries',
    make: folder => zip(folder, [{ name: 'a.json', content: COCO }], { claimed: 4_000_000 }),
    says: /more than a million files/,
  },
  {
    name: 'zip with `../`',
    make: folder => zip(folder, [{ name: '../../a.json', content: COCO }]),
    says: /names that lead out of it/,
  },
  {
    name: 'zip with a link to `/etc/passwd`',
    make: folder =>
      zip(folder, [{ name: 'a.json', content: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
    says: /folder without files/,
  },
  tarInput('`../`', { name: '../../a' }, /names that lead out of it/),
  tarInput('an absolute name', { name: '/etc/a' }),
  tarInput('a link to `/etc/passwd`', { name: 'b.json', type: '2', link: '/etc/passwd' }),
  tarInput('a hard link out of it', { name: 'b.json', type: '1', link: '../../etc/passwd' }),
  tarInput('a device', { name: 'b.json', type: '3' }),
  tarInput('a pipe', { name: 'b.json', type: '6' }),
  {
    name: 'XML entity bomb (a billion laughs)',
    make: folder =>
      fileOf(
        folder,
        'a.xml',
        voc(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>`, '&l10;'),
      ),
    says: /entities, which are never expanded/,
  },
  {
    name: 'XML with an external entity',
    make: folder =>
      fileOf(folder, 'a.xml', voc('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')),
    says: /entities, which are never expanded/,
  },
  {
    name: 'XML of 100,000 levels',
    make: folder => fileOf(folder, 'a.xml', voc('', 'a', '<b>'.repeat(100_000))),
    says: /nested deeper/,
  },
  {
    name: 'folders that link to each other',
    make: folder => {
      folderOf(folder, { 'data.yaml': YAML, 'images/a.png': png(64, 64), 'labels/a.txt': BOX });
      fs.symlinkSync('..', path.join(folder, 'images', 'up'));
      fs.symlinkSync('.', path.join(folder, 'images', 'here'));
      return folder;
    },
    says: /1 foreground anchor/,
  },
  {
    name: 'label files without images',
    make: folder => folderOf(folder, { 'data.yaml': YAML, 'images/note': '', 'labels/a.txt': BOX }),
    says: /image/,
  },
  {
    name: 'images without label files',
    make: folder =>
      folderOf(folder, { 'data.yaml': YAML, 'images/a.png': png(64, 64), 'labels/note': '' }),
    says: /no annotations/,
  },
  {
    name: 'images without headers',
    make: folder =>
      folderOf(folder, {
        'data.yaml': YAML,
        'images/a.png': Buffer.alloc(64),
        'labels/a.txt': BOX,
      }),
    says: /image/,
  },
  {
    name: 'Parquet without its end',
    make: folder => fileOf(folder, 'a.parquet', Buffer.from(`PAR1${'x'.repeat(5000)}`)),
    says: /footer is missing or damaged/,
  },
  {
    name: 'Parquet whose end claims 2 GB',
    make: folder =>
      fileOf(
        folder,
        'a.parquet',
        Buffer.concat([
          Buffer.from('PAR1'),
          Buffer.alloc(64),
          Buffer.from([255, 255, 255, 127]),
          Buffer.from('PAR1'),
        ]),
      ),
    says: /footer is missing or damaged/,
  },
  {
    name: 'CSV with quotes and line ends in its names',
    make: folder =>
      fileOf(
        folder,
        'a.csv',
        'filename,width,height,class,xmin,ymin,xmax,ymax\n"a\n""b"", c.png",100,100,"d, ""e""\r\nf",10,10,60,60\n',
      ),
    says: /foreground/,
  },
  {
    name: 'labels in UTF-16, UTF-8 with a mark, Latin-1',
    make: folder =>
      folderOf(folder, {
        'data.yaml': YAML,
        ...Object.fromEntries(
          ['a', 'b', 'c', 'd'].map(name => [`images/${name}.png`, png(64, 64)]),
        ),
        'labels/a.txt': BOX,
        'labels/b.txt': Buffer.from(`\ufeff${BOX}`, 'utf16le'),
        'labels/c.txt': `\ufeff${BOX}`,
        'labels/d.txt': Buffer.from('0 .5 .5 .1 .1 \xe9\n', 'latin1'),
      }),
    says: /foreground/,
  },
  {
    name: 'XML that is Latin-1 and says UTF-8',
    make: folder =>
      fileOf(
        folder,
        'a.xml',
        Buffer.from(voc('<?xml version="1.0" encoding="UTF-8"?>', 'caf\xe9'), 'latin1'),
      ),
    says: /not in the encoding/,
  },
];
