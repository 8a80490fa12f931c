import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { summarizeDataset } from '../../../src/analysis/advice/DatasetSummary.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import type { SimulationInputs } from '../../../src/analysis/contract/SimulationInputs.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { circumstancesOf } from '../../../src/analysis/recommendation/evidence/circumstancesOf.ts';
import { shorterSide } from '../../../src/analysis/detectors/sizes/shorterSide.ts';
import { recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { simulate } from '../../../src/analysis/simulation/simulate.ts';
import { resolveTraining } from '../../../src/analysis/simulation/resolveTraining.ts';
import { countDataset } from '../../../src/analysis/summary/countDataset.ts';
import { readEvidence } from '../../../src/analysis/summary/evidence/EvidenceTally.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { contradictionsIn } from '../../helpers/eitherOr.ts';
import { describeShared } from '../../helpers/shared.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

/** Real annotation files of every kind: everyday, traffic, aerial, medical, art; one class to 1,230. */
const FILES = [
  'airbus_ships_train.json',
  'apple_leaf_val.json',
  'bccd_derived.json',
  'citypersons_val_gt.json',
  'coco_mini_val2017.json',
  'dandelion_car_val.json',
  'instances_val2014_100.json',
  'kitti_val_as_coco.json',
  'lvis_v0.5_val_100.json',
  'nwpu_vhr10.json',
  'odor_art_val.json',
  'roboflow_chess_train.json',
  'taco.json.gz',
  'voc2007_val_as_coco.json',
];

const science = fs
  .readFileSync(path.join(import.meta.dirname, '../../../docs/science.md'), 'utf8')
  .replaceAll(/ +/g, ' ');

const range = ([low, high]: readonly [number, number]) =>
  low === high ? `${low}` : `${low}–${high}`;

function row(file: string, { difficulty, recommendation: found }: Report): string {
  const ratio = Math.round(difficulty!.negativesPerPositive).toLocaleString('en');
  const pair = `γ ${found!.gamma}, α ${found!.alpha}`;
  const ranges = `γ ${range(found!.gammaRange)}, α ${range(found!.alphaRange)}`;
  const codes = found!.advice.map(({ code }) => code).filter(code => !ALWAYS.has(code));
  return `| ${file} | ${ratio} | ${pair} | ${ranges} | ${found!.confidence} | ${codes.join(', ')} |`;
}

/** Said about every dataset, so the table leaves them out. */
const ALWAYS = new Set([
  'alpha-side',
  'optimal-prior',
  'basis',
  'calibration-needed',
  'schedule-assumed',
]);

const SCHEDULES: readonly SimulationInputs[] = [
  { schedule: { kind: 'preset', name: 'coco-1x' } },
  { schedule: { kind: 'epochs', epochs: 12 }, normalizer: 'all', prior: 0.5 },
  { schedule: { kind: 'preset', name: 'from-scratch-small' }, scoreThreshold: 0 },
];

/** What other schedules lead to, on a coarser grid and with fewer members: only the codes are looked at. */
async function codesWithOtherSchedules(file: string): Promise<string[][]> {
  const setup = presetNamed('retinanet-torchvision');
  const dataset = await readCoco(await fileSource(file), {});
  const job = finish(wholeJob(dataset, setup));
  const counted = finish(countDataset(dataset, job.groups));
  const tally = await tallyImages(job, {});
  const evidence = readEvidence(tally.evidence, dataset.categories.length);
  const images = dataset.images.count;
  const summary = { images, imagesByCategory: [...counted.categoryImages], tally };
  const all: string[][] = [];
  for (const inputs of SCHEDULES) {
    const resolved = resolveTraining(setup, inputs, dataset.images.count);
    const { resolved: _, length, ...training } = resolved;
    const counts = summarizeDataset(summary, setup);
    const simulation = await simulate(evidence, {
      ...training,
      gammas: [0, 0.5, 1, 2],
      alphas: [0.25, 0.5, 0.9],
      members: ENSEMBLE.slice(0, 3),
    });
    const {
      recommendation: { advice },
    } = recommend(simulation, {
      setup,
      dataset: counts,
      sampledForeground: evidence.sampledForeground,
      training: length,
      circumstances: circumstancesOf({
        training: resolved,
        images: counts.images,
        negativesPerPositive: counts.negativesPerPositive,
        side: shorterSide(setup),
      }),
    });
    all.push(advice.map(({ code }) => code));
  }
  return all;
}

describeShared('the recommendation for real annotation files', folder => {
  beforeAll(startWasm);

  it.each(FILES)(
    'contradicts itself with no schedule: %s',
    async file => {
      for (const codes of await codesWithOtherSchedules(path.join(folder, 'data', 'coco', file)))
        expect(contradictionsIn(codes)).toEqual([]);
    },
    60_000,
  );

  it.each(FILES)(
    'is in docs/science.md as it comes out, and contradicts itself nowhere: %s',
    async file => {
      const report = await analyze(await fileSource(path.join(folder, 'data', 'coco', file)), {
        setup: presetNamed('retinanet-torchvision'),
        startBackend: async () => 'wasm',
      });
      const codes = report.recommendation!.advice.map(({ code }) => code);
      expect(contradictionsIn(codes)).toEqual([]);
      expect(science).toContain(row(file, report));
    },
    60_000,
  );
});
