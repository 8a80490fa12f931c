import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  PointExploration,
  QueryExploration,
} from '../../src/analysis/dynamic/explore/Exploration.ts';
import { type DynamicReport, isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { toCsv } from '../../src/analysis/report/export/csv/toCsv.ts';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../src/analysis/report/export/text/toText.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import { bytesSource } from '../../src/platform/shared/bytesSource.ts';
import type { AnalysisSettings } from '../../src/tasks/analyzeSource.ts';
import { analyzeSource } from '../../src/tasks/analyzeSource.ts';
import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { describeShared } from '../helpers/shared.ts';

const PLATFORM = { startBackend: () => Promise.reject(new Error('nothing is simulated')) };

type Asked = Partial<AnalysisSettings> & { readonly detector: string };

async function analyzed(document: object | string, asked: Asked): Promise<DynamicReport> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const source = bytesSource('train.json', Buffer.from(text));
  const report = await analyzeSource(source, { simulation: null, ...asked }, PLATFORM);
  if (!isDynamicReport(report)) throw new Error(`${asked.detector} is counted`);
  return report;
}

/** Pictures of one size with boxes x, y, width, height. */
function dataset(
  [width, height]: readonly [number, number],
  pictures: readonly (readonly (readonly number[])[])[],
  classes = 1,
) {
  let id = 0;
  return {
    images: pictures.map((_, image) => ({ id: image, width, height })),
    annotations: pictures.flatMap((boxes, image) =>
      boxes.map(bbox => ({ id: id++, image_id: image, category_id: 1, bbox })),
    ),
    categories: Array.from({ length: classes }, (_, row) => ({ id: row + 1, name: `c${row + 1}` })),
  };
}

const SMALL = dataset(
  [640, 480],
  [
    [
      [10, 10, 50, 60],
      [200, 100, 3, 3],
    ],
    [],
  ],
  2,
);

const dynamic = KNOWN_DETECTORS.filter(({ gives }) => gives === 'points' || gives === 'queries');

describe('a report without predictions', () => {
  it.each(dynamic)('has the data and three tiers for $name', async ({ name, gives, framework }) => {
    const report = await analyzed(SMALL, { detector: name });
    expect(report).toMatchObject({
      schema: 'focal-lens/dynamic-report@1',
      source: { file: 'train.json', format: 'coco' },
      detector: { name, framework, from: 'preset' },
      dataset: { images: 2, annotations: 2, categories: [{ annotations: 2 }, { annotations: 0 }] },
      exploration: { kind: gives },
    });
    expect(report.exploration?.settings.length).toBeGreaterThanOrEqual(5);
    const text = toText(report);
    const titles = ['Classes', 'Sizes', 'Problems', 'Counted', 'Bounded', 'Needs pre', 'What if'];
    const places = titles.map(title => text.indexOf(`\n${title}`));
    expect(places.every(place => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(88);
    for (const written of [text, toMarkdown(report), toCsv(report)])
      expect(written).not.toMatch(/NaN|undefined|\[object|Infinity/);
    expect(JSON.parse(toJson(report))).toMatchObject({ schema: report.schema });
  });

  it.each(['tood', 'ota', 'free-anchor', 'yolov7'])(
    'has the data alone where only the rule of %s is known',
    async name => {
      const report = await analyzed(SMALL, { detector: name });
      expect(report).toMatchObject({ detector: { name }, exploration: null });
      expect(report.dataset.images).toBe(2);
      const text = toText(report);
      expect(text).toContain('its numbers are not');
      expect(text).toContain('which candidates are positives');
      expect(toMarkdown(report)).toContain('## Needs predictions');
      expect(toCsv(report)).toContain('predictions,everything,text');
    },
  );

  it('looks at the detector’s own setting first, then at the usual ones, each once', async () => {
    const yolo = await analyzed(SMALL, { detector: 'yolo11' });
    const sides = (yolo.exploration as PointExploration).settings.map(({ side }) => side);
    expect(sides).toEqual([640, 320, 480, 800, 960, 1280, 1600, 1920]);
    const dino = await analyzed(SMALL, { detector: 'dino', questions: { queries: [5, 900] } });
    const queries = (dino.exploration as QueryExploration).settings.map(setting => setting.queries);
    expect(queries).toEqual([900, 5]);
  });

  it('pads as many pictures together as are asked for', async () => {
    const batch = async (imagesPerBatch?: number) => {
      const report = await analyzed(SMALL, { detector: 'dino', imagesPerBatch });
      return (report.exploration as QueryExploration).batch;
    };
    expect([await batch(), await batch(2)]).toEqual([16, 2]);
  });

  it('is the same data as with a detector that is counted', async () => {
    const source = () => bytesSource('train.json', Buffer.from(JSON.stringify(SMALL)));
    const asked = { simulation: null, detector: 'retinanet-torchvision' };
    const counted = await analyzeSource(source(), asked, PLATFORM);
    const report = await analyzed(SMALL, { detector: 'yolo11' });
    expect(report.dataset).toEqual(counted.dataset);
    expect(report.source).toEqual(counted.source);
  });
});

describe('figures by hand', () => {
  it('loses all boxes but Q of every image, and the rest is background', async () => {
    const row = (count: number) => Array.from({ length: count }, (_, i) => [9 * i, 0, 8, 8]);
    const report = await analyzed(dataset([640, 480], [row(5), row(4)]), {
      detector: 'deformable-detr',
      questions: { queries: [3] },
    });
    const [, three] = (report.exploration as QueryExploration).settings;
    // Of 2 × 3 queries all have a box: no logit of the one class is negative.
    expect(three).toMatchObject({ matches: { matched: 6, lost: 3, imagesOver: 2 } });
    expect(three?.negativesPerPositive).toBe(0);
  });

  it('weighs "no object" where every query has a box, and says that there is no background', async () => {
    const row = Array.from({ length: 100 }, (_, i) => [5 * i, 0, 4, 4]);
    const report = await analyzed(dataset([640, 480], [row]), { detector: 'detr' });
    const [own] = (report.exploration as QueryExploration).settings;
    expect(own?.noObject).toEqual({ share: 0, balancedWeight: null });
    expect(toText(report)).toContain('share of "no object" in the class loss');
    expect(toText(report)).not.toContain('its weight at which it has half');
  });

  it('names the classes whose boxes have no point', async () => {
    const report = await analyzed(SMALL, { detector: 'rtmdet' });
    // 3 px at (200, 100): points of stride 8 are at 200 and 208, of the others at 208 and 192, 224: none is inside.
    expect(toText(report)).toMatch(/c1 +2 +100% +1 +1 \(50%\)/);
    expect(toCsv(report)).toMatch(/counted,without-candidate,value,1\r\n/);
  });
});

describe('unusual data', () => {
  const points = (report: DynamicReport) => (report.exploration as PointExploration).settings[0];

  it('without an annotation is refused as ever', async () => {
    const failure = await analyzed({ ...SMALL, annotations: [] }, { detector: 'detr' }).catch(
      asFailure,
    );
    expect(failure).toMatchObject({ code: 'no-annotations' });
  });

  it.each(['yolo11', 'yolox', 'detr', 'rt-detr'])(
    'with crowds alone is refused, as by all detectors: %s',
    async detector => {
      const annotations = SMALL.annotations.map(one => ({ ...one, iscrowd: 1 }));
      const failure = await analyzed({ ...SMALL, annotations }, { detector }).catch(asFailure);
      expect(failure).toMatchObject({
        code: 'nothing-usable',
        reasons: [{ kind: 'crowd', count: 2 }],
      });
    },
  );

  it('of 1 × 1 and of 30,000 px is counted', async () => {
    const tiny = await analyzed(dataset([1, 1], [[[0, 0, 1, 1]]]), { detector: 'yolo11' });
    expect(points(tiny)?.releases[0]).toMatchObject({ boxes: 1, without: { count: 0 } });
    const vast = await analyzed(dataset([30_000, 30_000], [[[0, 0, 300, 300]]]), {
      detector: 'yolo11',
    });
    // 6.4 px on the input, from 0: the point at 4 is inside.
    expect(points(vast)?.releases.at(-1)).toMatchObject({ without: { count: 0 } });
    const lost = await analyzed(dataset([30_000, 30_000], [[[250, 250, 90, 90]]]), {
      detector: 'yolo11',
    });
    expect(points(lost)?.releases.at(-1)).toMatchObject({ without: { count: 1 } });
  });

  it('without sizes says how many images are left out', async () => {
    const images = SMALL.images.map(({ id }, at) => (at === 1 ? { id } : SMALL.images[at]));
    const report = await analyzed({ ...SMALL, images }, { detector: 'yolov8' });
    expect(points(report)?.releases[0]).toMatchObject({ imagesWithoutSize: 1, boxes: 2 });
    expect(toText(report)).toContain('images without a size, left out');
  });

  it('with more classes than it uses has all of them in the head', async () => {
    const report = await analyzed(dataset([640, 480], [[[0, 0, 9, 9]]], 50), {
      detector: 'deformable-detr',
    });
    const [own] = (report.exploration as QueryExploration).settings;
    // 300 queries × 50 classes, of which one logit is positive.
    expect(own?.negativesPerPositive).toBe(14_999);
  });
});

describe('with detections of a model', () => {
  const results = (document: object) =>
    bytesSource('results.json', Buffer.from(JSON.stringify(document)));
  const found = (bbox: readonly number[], score: number, category_id = 1) => ({
    image_id: 0,
    category_id,
    bbox,
    score,
  });
  const DETECTIONS = [
    found([10, 10, 50, 60], 0.9),
    found([10, 10, 50, 60], 0.7, 2),
    found([400, 300, 50, 60], 0.6),
    found([20, 20, 50, 60], 0.3),
  ];

  it.each(['yolo11', 'rtmdet', 'rf-detr', 'tood'])(
    'says what they found and what they missed, and what they do not say: %s',
    async detector => {
      const report = await analyzed(SMALL, { detector, predictions: results(DETECTIONS) });
      expect(report.measured).toMatchObject({
        detections: 4,
        missed: 1,
        outcomes: { true: 1, near: 1, 'other-class': 1, background: 1 },
        // One of two boxes of the only class with any, found before all errors: 51 of 101 recalls have precision 1.
        averagePrecision: { AP50: 51 / 101, AP75: 51 / 101 },
      });
      expect(report.measured).not.toHaveProperty('lossShares');
      expect(report.measured).not.toHaveProperty('gradientNorms');
      for (const written of [toText(report), toMarkdown(report)]) {
        const text = written.replaceAll(/\s+/g, ' ');
        expect(text).toContain('1 true, 3 false (1 near an object, 1 on another class, 1 on');
        expect(text).toContain('AP50 0.505');
        expect(text).toContain('they do not say what needs predictions above');
      }
      expect(toCsv(report)).toContain('measured,outcome,background,1');
      expect(JSON.parse(toJson(report))).toHaveProperty('measured.averagePrecision.AP75');
    },
  );

  it('are refused where there is none, as by all detectors', async () => {
    const predictions = results([]);
    const failure = await analyzed(SMALL, { detector: 'yolo11', predictions }).catch(asFailure);
    expect(failure).toMatchObject({ code: 'not-predictions', found: 'empty-list' });
  });
});

interface Vectors {
  readonly queries100: object;
  readonly queries300: object;
  readonly queries900: object;
  readonly detr: { readonly eos01BackgroundShare: number };
  readonly denoising100Batch16: { readonly expectedQueriesPadded: number };
  readonly tal640: { readonly noCandidate: number; readonly candidates: number };
  readonly tal1280: { readonly noCandidate: number; readonly candidates: number };
}

describeShared('analyze on data sets that other code has counted', shared => {
  const file = path.join(shared, 'reference/modern/modern-detector-counts.json');
  const all = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Vectors>;

  const run = async (name: string, detector: string) => {
    const source = await fileSource(path.join(shared, 'data/coco', name));
    const report = await analyzeSource(source, { simulation: null, detector }, PLATFORM);
    return (report as DynamicReport).exploration;
  };

  it.each(Object.entries(all))('%s: by queries', async (name, vectors) => {
    const { settings } = (await run(name, 'detr')) as QueryExploration;
    const byQueries = new Map(settings.map(setting => [setting.queries, setting]));
    for (const queries of [100, 300, 900] as const)
      expect(byQueries.get(queries)?.matches).toMatchObject(vectors[`queries${queries}`]);
    const { eos01BackgroundShare: share } = vectors.detr;
    expect(byQueries.get(100)?.noObject?.share).toBeCloseTo(share, 4);
    const [own] = ((await run(name, 'rt-detr')) as QueryExploration).settings;
    const { expectedQueriesPadded: padded } = vectors.denoising100Batch16;
    expect(own?.denoising?.queries).toBeCloseTo(padded, 1);
  });

  it.each(Object.entries(all))('%s: by points', async (name, vectors) => {
    const { detector, settings } = (await run(name, 'yolov8')) as PointExploration;
    const oldest = detector.releases.findIndex(({ versions }) => versions.to === '8.3.253');
    for (const side of [640, 1280] as const) {
      const found = settings.find(setting => setting.side === side)?.releases[oldest];
      const { noCandidate, candidates } = vectors[`tal${side}`];
      expect(isWithin(found?.without.range, noCandidate)).toBe(true);
      expect(isWithin(found?.candidates.range, candidates)).toBe(true);
    }
  });
});

/** The framework's rounding decides about ties. */
function isWithin(range: readonly [number, number] | undefined, value: number): boolean {
  return range !== undefined && value >= range[0] && value <= range[1];
}
