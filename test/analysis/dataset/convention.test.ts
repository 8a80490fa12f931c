import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { chunkedSource } from '../../helpers/annotations/chunkedSource.ts';
import {
  type BoxDocument,
  MISTAKES,
  resized,
  rewritten,
} from '../../helpers/conventions/rewritten.ts';
import { describeShared } from '../../helpers/shared.ts';

async function found(document: unknown): Promise<string | null> {
  const text = JSON.stringify(document);
  return (await readCoco(chunkedSource(text), {})).convention?.code ?? null;
}

/** What may be said of a mistake: itself, or less than is known. */
const allowed = (mistake: string): readonly (string | null)[] => [
  mistake,
  null,
  'beyond',
  ...(mistake.startsWith('normalized') ? ['normalized'] : []),
  ...(mistake.endsWith('corners') ? ['corners-any-order'] : []),
];

interface Kind {
  readonly size: readonly [number, number];
  /** Shares of the image. */
  readonly least: number;
  readonly most: number;
}

/** Boxes spread evenly over their images. */
function evenly({ size: [width, height], least, most }: Kind, seed: number): BoxDocument {
  const random = seededRandom(seed);
  const images = Array.from({ length: 12 }, (_, id) => ({ id, width, height }));
  return {
    images,
    annotations: Array.from({ length: 60 }, (_, at) => {
      const w = Math.round(width * (least + random() * (most - least))) + 1;
      const h = Math.round(height * (least + random() * (most - least))) + 1;
      const x = Math.round(random() * (width - w));
      const y = Math.round(random() * (height - h));
      return { image_id: at % 12, bbox: [x, y, w, h], area: w * h };
    }),
  };
}

const KINDS: readonly Kind[] = [
  [640, 480],
  [1920, 1080],
  [512, 512],
  [100, 3000],
].flatMap(([width = 1, height = 1]) =>
  [
    [0.01, 0.05],
    [0.05, 0.4],
    [0.3, 0.9],
  ].map(([least = 0, most = 0]) => ({ size: [width, height] as const, least, most })),
);

describe('How boxes are written', () => {
  test.each(KINDS)('is right, and nothing is said: %j', async kind => {
    for (const seed of [1, 2, 3]) expect(await found(evenly(kind, seed))).toBeNull();
  });

  test.each(Object.keys(MISTAKES))('is never taken for something else than %s', async mistake => {
    for (const kind of KINDS)
      for (const keepArea of [true, false]) {
        const code = await found(rewritten(evenly(kind, 4), mistake, keepArea));
        expect(allowed(mistake)).toContain(code);
      }
  });

  test.each(['corners', 'normalized', 'normalized-corners', 'percent'])(
    'is found to be %s where boxes are small and spread over their images',
    async mistake => {
      for (const seed of [5, 6, 7]) {
        const kind = { size: [640, 480], least: 0.05, most: 0.3 } as const;
        expect(await found(rewritten(evenly(kind, seed), mistake, true))).toBe(mistake);
      }
    },
  );

  test('is found out where width and height of the images changed places', async () => {
    const kind = { size: [640, 480], least: 0.05, most: 0.4 } as const;
    expect(await found(resized(evenly(kind, 8), ([w, h]) => [h, w]))).toBe('axes');
  });

  test('is found out where the images had another size', async () => {
    const kind = { size: [640, 480], least: 0.05, most: 0.4 } as const;
    expect(await found(resized(evenly(kind, 8), ([w, h]) => [w / 2, h / 2]))).toBe('scaled');
  });

  test('is not asked of a handful of boxes', async () => {
    const document = rewritten(evenly(KINDS[1] as Kind, 9), 'corners', true);
    expect(await found({ ...document, annotations: document.annotations.slice(0, 7) })).toBeNull();
  });
});

describeShared('How boxes of real files are written', folder => {
  const coco = path.join(folder, 'data/coco');
  const documents = fs
    .readdirSync(coco)
    .filter(name => /\.json(\.gz)?$/.test(name))
    .map(name => {
      const bytes = fs.readFileSync(path.join(coco, name));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
      return [name, JSON.parse(text) as BoxDocument] as const;
    })
    .filter(([, document]) => document.images?.length > 0 && document.annotations?.length > 0)
    .filter(([name]) => !/dets|results/.test(name));

  test.each(documents)('is right in %s', async (_name, document) => {
    expect(await found(document)).toBeNull();
  });

  test('is found in most of them when it is wrong, and never taken for something else', async () => {
    const table: Record<string, { right: number; unsaid: number; wrong: string[] }> = {};
    for (const mistake of Object.keys(MISTAKES)) {
      const row = (table[mistake] = { right: 0, unsaid: 0, wrong: [] as string[] });
      for (const [name, document] of documents) {
        if (document.annotations.length > 8000) continue;
        const code = await found(rewritten(document, mistake, true));
        if (code === null || code === 'beyond') row.unsaid++;
        else if (allowed(mistake).includes(code)) row.right++;
        else row.wrong.push(`${name}: ${code}`);
      }
    }
    // What docs/verification.md says of 36 files.
    expect(table['corners']?.right).toBeGreaterThan(30);
    expect(table['centres']?.right).toBeGreaterThan(25);
    expect(Object.values(table).flatMap(({ wrong }) => wrong)).toEqual([]);
  }, 240_000);
});
