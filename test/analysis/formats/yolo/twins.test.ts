import { expect, it } from 'vitest';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { analyze } from '../../../../src/analysis/pipeline/analyze.ts';
import { presetNamed } from '../../../../src/analysis/detectors/presets.ts';
import { dynamicNamed } from '../../../../src/analysis/dynamic/explore/dynamicPresets.ts';
import { describeDynamic } from '../../../../src/analysis/pipeline/describeDynamic.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { pngHeader } from '../../../helpers/annotations/pngHeader.ts';

/** A YOLO set and the COCO file of what its loader keeps, written side by side from the same random boxes. */
function twins(images: number) {
  const random = seededRandom(11);
  const files: Record<string, string | Uint8Array> = {
    'data.yaml': 'train: images\nnames: [a, b, c, d]\n',
  };
  const coco = {
    images: [] as object[],
    annotations: [] as object[],
    categories: ['a', 'b', 'c', 'd'].map((name, id) => ({ id, name })),
  };
  for (let image = 0; image < images; image++) {
    const [width, height] = [200 + Math.floor(random() * 400), 200 + Math.floor(random() * 300)];
    const boxes = Array.from({ length: Math.floor(random() * 8) }, () => ({
      name: Math.floor(random() * 4),
      shares: [random(), random(), random() * 0.5, random() * 0.5].map(Math.fround),
    }));
    const rows = boxes.map(({ name, shares }) => [name, ...shares].join(' '));
    if (rows.length > 1 && random() < 0.3) rows.push(rows[0] as string);
    const isBad = random() < 0.1;
    if (isBad) rows.push('0 0.5 0.5 1.5 0.5');
    files[`images/${image}.png`] = pngHeader(width, height);
    files[`labels/${image}.txt`] = rows.join('\n');
    if (isBad) continue;
    coco.images.push({ id: image, width, height });
    for (const { name, shares } of boxes) {
      const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = shares;
      coco.annotations.push({
        id: coco.annotations.length,
        image_id: image,
        category_id: name,
        iscrowd: 0,
        bbox: [
          x * width - (boxWidth * width) / 2,
          y * height - (boxHeight * height) / 2,
          boxWidth * width,
          boxHeight * height,
        ],
      });
    }
  }
  return { files, coco };
}

it('has the counts of the COCO file that holds what its loader keeps', async () => {
  const { files, coco } = twins(60);
  const bytes = new TextEncoder().encode(JSON.stringify(coco));
  const setup = presetNamed('retinanet-torchvision') ?? expect.fail('no preset');
  const options = { setup, startBackend: null };
  const yolo = await analyze(memoryTree(files), options);
  const twin = await analyze(memorySource('twin.json', bytes), options);
  const ours = new Set(['duplicate-row', 'labels-dropped', 'row-invalid', 'image-without-labels']);
  const countsOf = ({ dataset, assignment }: typeof yolo) =>
    JSON.parse(
      JSON.stringify({ dataset, assignment }, (key, value: unknown) => {
        // Records have other names in either.
        if (key === 'examples') return undefined;
        if (key === 'bars')
          return (value as { sizes: unknown[][] }).sizes.map(({ length }) => length);
        if (key !== 'problems' || !Array.isArray(value)) return value;
        return value.filter(({ code }: { code: string }) => !ours.has(code));
      }),
    ) as unknown;
  expect(countsOf(yolo)).toEqual(countsOf(twin));
  expect(JSON.stringify(yolo)).toContain('"labels-dropped"');
});

/** A COCO file, and the label files that its converter would write: with crowds, rows that repeat, boxes too far outside. */
function rawTwins(images: number) {
  const random = seededRandom(23);
  const files: Record<string, string | Uint8Array> = {
    'data.yaml': 'train: images\nnames: [a, b, c]\n',
  };
  const coco = {
    images: [] as object[],
    annotations: [] as object[],
    categories: ['a', 'b', 'c'].map((name, id) => ({ id, name })),
  };
  for (let image = 0; image < images; image++) {
    const [width, height] = [256, 512];
    const rows = new Set<string>();
    const boxes = Array.from({ length: Math.floor(random() * 8) }, () => {
      const sides = [0.25, 0.375].map(side => side * (1 + Math.floor(random() * 2)));
      return {
        name: Math.floor(random() * 3),
        centre: [random() < 0.06 ? 1.125 : 0.5, 0.5],
        sides,
      };
    });
    files[`images/${image}.png`] = pngHeader(width, height);
    coco.images.push({ id: image, width, height, file_name: `${image}.png` });
    for (const { name, centre, sides } of boxes) {
      const [x = 0, y = 0] = centre;
      const [wide = 0, high = 0] = random() < 0.1 ? [0, sides[1]] : sides;
      const isCrowd = random() < 0.1;
      if (!isCrowd && wide > 0) rows.add([name, x, y, wide, high].join(' '));
      coco.annotations.push({
        id: coco.annotations.length + 1,
        image_id: image,
        category_id: name,
        iscrowd: Number(isCrowd),
        area: wide * width * high * height,
        bbox: [(x - wide / 2) * width, (y - high / 2) * height, wide * width, high * height],
      });
    }
    files[`labels/${image}.txt`] = [...rows].join('\n');
  }
  return { files, coco };
}

it('has the counts of the COCO file that it was converted from, which says what its loader drops', async () => {
  const { files, coco } = rawTwins(80);
  const bytes = new TextEncoder().encode(JSON.stringify(coco));
  const detector = dynamicNamed('yolo11') ?? expect.fail('no such detector');
  const yolo = await describeDynamic(memoryTree(files), { detector });
  const twin = await describeDynamic(memorySource('twin.json', bytes), { detector });
  const counted = ({
    source: _source,
    dataset: _dataset,
    records: _records,
    ...report
  }: typeof yolo) => JSON.parse(JSON.stringify(report)) as unknown;
  expect(counted(twin)).toEqual(counted(yolo));
  const faults = twin.records?.faults.map(({ code, outcome }) => `${code} ${outcome}`);
  expect(faults).toEqual(['label-beyond image-out', 'label-repeated record-out']);
  expect(twin.records?.trainedOn).toBe(yolo.dataset.annotations);
});
