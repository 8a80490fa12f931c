import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { presetNamed } from '../../../src/analysis/detectors/presets.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { fileSource } from '../../../src/node/fileSource.ts';
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

/** Of each list at most one piece of advice may be given: they contradict each other. */
const EITHER_OR = [
  ['no-effect-expected', 'keep-default', 'try-another-pair'],
  ['no-effect-expected', 'near-optimal-pairs'],
  ['no-effect-expected', 'mild-imbalance'],
  ['initial-gradient-green', 'initial-gradient-amber', 'initial-gradient-red'],
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

describeShared('the recommendation for real annotation files', folder => {
  beforeAll(startWasm);

  it.each(FILES)(
    'is in docs/science.md as it comes out, and contradicts itself nowhere: %s',
    async file => {
      const report = await analyze(await fileSource(path.join(folder, 'data', 'coco', file)), {
        setup: presetNamed('retinanet-torchvision'),
        startBackend: async () => 'wasm',
      });
      const codes = report.recommendation!.advice.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const list of EITHER_OR)
        expect(codes.filter(code => list.includes(code)).length).toBeLessThanOrEqual(1);
      expect(science).toContain(row(file, report));
    },
    60_000,
  );
});
