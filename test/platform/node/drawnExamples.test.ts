import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MarkedBox } from '../../../src/analysis/report/ShownExamples.ts';
import { ImageFolders } from '../../../src/analysis/validation/images/ImageFolders.ts';
import { drawnExamples } from '../../../src/platform/node/drawnExamples.ts';
import { folderTree } from '../../../src/platform/node/files/folderTree.ts';
import { pictureDecoder } from '../../../src/platform/node/pilot/pictureDecoder.ts';
import { decoderFolder } from '../../helpers/pilot/decoderFolder.ts';

// 24 × 16 pixels: red in the upper left quarter, green right of it, blue below.
const FOLDER = fileURLToPath(new URL('../../fixtures/pilot/pictures/', import.meta.url));
const folders = new ImageFolders(folderTree(FOLDER), ['']);

interface Wanted {
  readonly path: string | null;
  readonly size?: { readonly width: number; readonly height: number };
  readonly marked?: readonly MarkedBox[];
}

async function drawn(wanted: readonly Wanted[]) {
  const examples = wanted.map(({ path, size = { width: 24, height: 16 }, marked = [] }) => ({
    record: {},
    path,
    size,
    name: String(path),
    marked: marked.map(mark => ({ ...mark, className: 'gull' })),
  }));
  return drawnExamples({ examples, folders }, await pictureDecoder(decoderFolder()));
}

const near = (value: number) => (value > 200 ? 255 : value < 60 ? 0 : value);

describe('objects on their images', () => {
  it('are the pixels of the file, turned as the annotations have it', async () => {
    const [stored, turned] = await drawn([
      { path: 'turned.jpg' },
      { path: 'turned.jpg', size: { width: 16, height: 24 } },
    ]);
    const cornerOf = (one: typeof stored) =>
      typeof one?.picture === 'object'
        ? [one.picture.width, one.picture.height, ...one.picture.pixels.slice(0, 3).map(near)]
        : one?.picture;
    // What is below comes to the left by a quarter turn.
    expect(cornerOf(stored)).toEqual([24, 16, 255, 0, 0]);
    expect(cornerOf(turned)?.slice(0, 2)).toEqual([16, 24]);
    expect(cornerOf(turned)?.slice(2)).not.toEqual([255, 0, 0]);
  });

  it('have their boxes in pixels of the picture, also where the file is of another scale', async () => {
    const box = [12, 4, 6, 8] as const;
    const [same, twice] = await drawn([
      { path: 'plain.png', marked: [{ kind: 'wanted', box }] },
      {
        path: 'plain.png',
        size: { width: 48, height: 32 },
        marked: [{ kind: 'wanted', box: [24, 8, 12, 16] }],
      },
    ]);
    expect(same?.boxes).toEqual([box]);
    expect(twice?.boxes).toEqual([box]);
  });

  it('say why there is no picture', async () => {
    const found = await drawn([
      { path: null },
      { path: 'none.png' },
      { path: 'cmyk.jpg' },
      { path: 'cut-off.png' },
      { path: 'animated.webp' },
      { path: 'plain.jpg', size: { width: 300, height: 100 } },
      { path: 'plain.jpg', size: { width: Number.NaN, height: Number.NaN } },
    ]);
    expect(found.map(({ picture }) => (typeof picture === 'string' ? picture : 'shown'))).toEqual([
      'missing',
      'missing',
      'cmyk',
      'cut-off',
      'other-kind',
      'other-size',
      'shown',
    ]);
  });
});
