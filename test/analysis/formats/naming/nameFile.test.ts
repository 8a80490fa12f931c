import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import type { FileKind } from '../../../../src/analysis/contract/failures/FileKind.ts';
import { FILE_KINDS } from '../../../../src/analysis/contract/failures/FileKind.ts';
import { candidateOf } from '../../../../src/analysis/formats/candidateOf.ts';
import type { FileCandidate } from '../../../../src/analysis/formats/Format.ts';
import { recognize } from '../../../../src/analysis/formats/formats.ts';
import { nameFile } from '../../../../src/analysis/formats/naming/nameFile.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { rejection } from '../../../helpers/rejection.ts';
import { describeShared } from '../../../helpers/shared.ts';

const utf16 = (text: string, order: 'le' | 'be' = 'le') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const latin = (text: string) => Buffer.from(text, 'latin1');
const COCO = '{"images": [{"id": 1}], "annotations": []}';

async function fileCandidate(name: string, bytes: Uint8Array): Promise<FileCandidate> {
  const candidate = await candidateOf(memorySource(name, bytes));
  if (candidate.kind === 'folder') throw new Error('It is a file');
  return candidate;
}

/** A name, its content, and what it is. Kinds that a format may read later are last choices all the same. */
const FILES: readonly (readonly [FileKind, string, string | Uint8Array])[] = [
  ['annotation-lines', 'a.json', '{"id":1,"bbox":[1,2,3,4]}\n{"id":2,"bbox":[1,2,3,4]}\n'],
  ['archive', 'a.json', latin('PK\x03\x04rest')],
  ['archive', 'a.tar', latin(`${'a.json'.padEnd(257, '\0')}ustar\0`)],
  ['archive', 'a.rar', latin('Rar!\x1a\x07')],
  ['audio-or-video', 'a.mp4', latin('\0\0\0\x18ftypmp42')],
  ['binary', 'a.bin', latin('abc\0def\x01\x02')],
  ['class-hierarchy', 'a.json', '{"LabelName": "/m/0", "Subcategory": []}'],
  ['class-list', 'classes.txt', 'person\nhard hat\nsafety vest\n'],
  ['class-list', 'a.json', '["bolt", "nut"]'],
  ['class-list', 'a.json', '{"label_map": {"0": "bolt", "1": "nut"}}'],
  ['class-list', 'class_indices.json', '{"bolt": 0, "nut": 1}'],
  ['config', 'yolov3.cfg', '[net]\nbatch=64\n'],
  ['csv', 'a.json', 'filename,width,height,class\na.jpg,1,2,b\nc.jpg,1,2,b\n'],
  ['csv', 'a.csv', 'x'],
  ['cvat-xml', 'a.xml', '<?xml version="1.0"?>\n<annotations><version>1.1</version></annotations>'],
  ['data-yaml', 'data.yaml', 'train: ../train/images\nnc: 3\nnames: [a, b, c]\n'],
  ['document', 'a.pdf', latin('%PDF-1.7')],
  ['dota-labels', 'a.txt', 'imagesource:x\ngsd:1\n1 2 3 4 5 6 7 8 plane 0\n'],
  ['excel-lock', '~$train.xlsx', latin('\x05abc\0\0')],
  ['excel-workbook', 'a.json', latin('PK\x03\x04....[Content_Types].xml')],
  ['focal-lens-report', 'a.json', '{"schema": "focal-lens/report@9", "source": {}}'],
  ['geojson', 'a.json', '{"type": "FeatureCollection", "features": []}'],
  [
    'git-lfs-pointer',
    'a.json',
    'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
  ],
  ['hdf5', 'a.h5', latin('\x89HDF\r\n\x1a\n')],
  ['html', 'a.json', '\n<!DOCTYPE html>\n<html><title>404</title></html>'],
  ['image', 'a.json', latin('\xff\xd8\xff\xe0')],
  ['image', 'a.png', latin('\x89PNG\r\n\x1a\n')],
  ['image-list', 'train.txt', 'images/0.jpg\nimages/my dog.JPG\n'],
  ['javascript', 'a.json', 'const data = {"images": []};'],
  ['javascript', 'a.json', 'module.exports = {}'],
  ['json-lines', 'a.json', '{"a":1}\n{"a":2}\n'],
  [
    'kitti-labels',
    '000001.txt',
    'Car 0.00 0 1.85 387.63 181.54 423.81 203.12 1.67 1.87 3.69 -16.53 2.39 58.49 1.57\n',
  ],
  ['label-map', 'a.pbtxt', "item {\n  id: 1\n  name: 'a'\n}\n"],
  ['labelme-xml', 'a.xml', '<annotation><object><polygon></polygon></object></annotation>'],
  ['matlab', 'a.mat', latin('MATLAB 5.0 MAT-file, Platform')],
  ['notebook', 'a.ipynb', '{"cells": [], "nbformat": 4}'],
  ['numpy', 'a.npy', latin('\x93NUMPY\x01\0')],
  ['parquet', 'a.parquet', latin('PAR1\x15\x04')],
  ['pickle', 'a.json', latin('\x80\x04\x95\x10\0\0\0')],
  ['python', 'a.py', 'import json\n'],
  ['python-dict', 'a.json', "{'images': [{'id': 1}], 'annotations': None}"],
  ['python-dict', 'a.json', "[{'image_id': 1}]"],
  ['source-code', 'run.sh', '#!/bin/sh\nexit; 0: {}\n'],
  ['sqlite', 'a.db', latin('SQLite format 3\0')],
  ['torch-weights', 'a.pt', latin('PK\x03\x04....best/data.pkl')],
  ['text', 'notes.txt', 'Hello, this is a note about the dataset: see below! @home\n'],
  ['utf-16', 'a.json', utf16(COCO)],
  ['utf-16', 'a.json', utf16(COCO, 'be')],
  ['utf-16', 'a.json', utf16(`\uFEFF${COCO}`)],
  ['voc-xml', 'a.xml', '<annotation><object><bndbox></bndbox></object></annotation>'],
  ['voc-xml', 'a.xml', '<annotation><filename>a.jpg</filename></annotation>'],
  ['vott', 'a.json', '{"name": "x", "tags": [], "assets": {}}'],
  ['wider-face', 'a.txt', '0--Parade/a.jpg\n1\n449 330 122 149 0 0 0 0 0 0\n'],
  ['xml', 'a.xml', '<svg></svg>'],
  ['yaml', 'a.yml', 'version: 2\nservices: x\n'],
  ['yolo-labels', 'a.txt', '0 0.5 0.5 .1 .1\n12 0.25 0.5 1e-2 0.1\n'],
  ['yolo-labels', 'a.txt', '0 0.1 0.1 0.2 0.1 0.2 0.2\n'],
];

it.each(FILES)('names %s: %s', async (found, name, content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  expect(nameFile(await fileCandidate(name, bytes))).toBe(found);
});

it('fails by its name where no format takes a file', async () => {
  const failure = await rejection(recognize(memorySource('a.json', latin('%PDF-1.7'))));
  expect(failure).toEqual({ code: 'not-annotations', file: 'a.json', found: 'document' });
});

it('has an example of every kind', () => {
  const named = new Set(FILES.map(([kind]) => kind));
  expect(FILE_KINDS.filter(kind => !named.has(kind))).toEqual([]);
});

it('names what is packed by its content', async () => {
  const packed = new Uint8Array(zlib.gzipSync('<!doctype html>'));
  expect(nameFile(await fileCandidate('a.json.gz', packed))).toBe('html');
});

it.each(['', ' \n', '{}', '[]', '[1, 2]', '12', '"a"', 'null', '{"info": {}', '{"images": [1,'])(
  'leaves JSON to its reader: %j',
  async text => {
    const { format } = await recognize(memorySource('a.json', new TextEncoder().encode(text)));
    expect(format.id).toBe('coco');
  },
);

it('reads no further into brackets than it has room for', async () => {
  for (const text of ['['.repeat(60_000), '{"a":'.repeat(12_000), `{"a":"${'\\"'.repeat(30_000)}`])
    expect((await recognize(memorySource('a', new TextEncoder().encode(text)))).format.id).toBe(
      'coco',
    );
});

describeShared('files of the field', folder => {
  const data = path.join(folder, 'data', 'coco');
  const files = fs.readdirSync(data).filter(name => /\.json(?:\.gz)?$/.test(name));

  it.each(files)('takes %s for COCO', async name => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(data, name)));
    expect((await recognize(memorySource(name, bytes))).format.id).toBe('coco');
  });

  it.each([
    ['23f_ndjson.json', 'annotation-lines'],
    ['23n_lfs_pointer.json', 'git-lfs-pointer'],
    ['25c_cvat_export.zip', 'archive'],
    ['k09_data.yaml', 'data-yaml'],
    ['k09_voc.xml', 'voc-xml'],
  ])('names %s: %s', async (name, found) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, 'field/annotations', name)));
    expect(nameFile(await fileCandidate(name, bytes))).toBe(found);
  });
});
