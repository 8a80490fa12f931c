import { expect, it } from 'vitest';
import { seededRandom } from '../../../helpers/seededRandom.ts';
import { analyze } from '../../../../src/analysis/pipeline/analyze.ts';
import { presetNamed } from '../../../../src/analysis/detectors/presets.ts';
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
        if (key === 'examples') return undefined;
        if (key !== 'problems' || !Array.isArray(value)) return value;
        return value.filter(({ code }: { code: string }) => !ours.has(code));
      }),
    ) as unknown;
  expect(countsOf(yolo)).toEqual(countsOf(twin));
  expect(JSON.stringify(yolo)).toContain('"labels-dropped"');
});
