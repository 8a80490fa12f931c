import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { presetNamed } from '../../../../src/analysis/detectors/presets.ts';
import type { DetectorSetup } from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { recordRuleOf } from '../../../../src/analysis/detectors/arithmetics.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { total } from '../../../../src/analysis/summary/Counts.ts';
import { faultyRecords } from '../../../../src/analysis/summary/records/faultyRecords.ts';
import { summarize } from '../../../../src/analysis/summary/summarize.ts';
import { fileSource } from '../../../../src/platform/node/files/fileSource.ts';
import { en } from '../../../../src/words/en/en.ts';
import { ENGLISH } from '../../../../src/words/numberFormat.ts';
import { faultsText } from '../../../../src/words/say/dataset/recordTexts.ts';
import { describeShared } from '../../../helpers/shared.ts';

/** File, detector, foreground anchors of the framework's own loader, and what is said. */
const TABLE = [
  ['field/annotations/00_base', 'retinanet-mmdetection', 1339, []],
  [
    'field/annotations/13f_ignore1',
    'retinanet-mmdetection',
    695,
    ['Left out by MMDetection: 24 annotations have `ignore` set'],
  ],
  [
    'field/annotations/11_cat_off_by_one',
    'retinanet-mmdetection',
    864,
    ['Left out by MMDetection: 16 annotations have a class that the file does not list'],
  ],
  [
    'field/annotations/40_seg4_detectron2',
    'retinanet-detectron2',
    0,
    ['Left out by Detectron2: 48 annotations have no polygon with at least 3 points in pairs'],
  ],
  [
    'field/annotations/12d_ann_ids_all_zero',
    'retinanet-torchvision',
    228,
    [
      'torchvision takes the last box with an id for every annotation that has it: 48 annotations share their `id` with another',
    ],
  ],
  [
    'data/coco/citypersons_val_gt',
    'retinanet-mmdetection',
    31_992,
    [
      'MMDetection stops with an error on this file: 500 images have no `file_name`; 5,795 annotations have no number as `area` (counted as if it did not)',
      'Left out by MMDetection: 2,638 annotations have `ignore` set',
    ],
  ],
  ['data/coco/citypersons_val_gt', 'atss-mmdetection', 21_718, null],
] as const;

describeShared('Files that people had', folder => {
  test.each(TABLE.filter(([name]) => fs.existsSync(path.join(folder, `${name}.json`))))(
    '%s counts with %s as the framework takes it: %i',
    async (name, detector, foreground, said) => {
      const dataset = await readCoco(await fileSource(path.join(folder, `${name}.json`)), {});
      const setup = presetNamed(detector) as DetectorSetup;
      const { anchors, records } = await summarize(dataset, setup, { labelsOnly: true });
      expect(total(anchors.foreground)).toBe(foreground);
      const rule = recordRuleOf(setup.boxes);
      const faults = rule === null ? [] : faultyRecords(rule, records);
      if (said !== null) expect(faultsText(setup.framework, faults, en, ENGLISH)).toEqual(said);
    },
    60_000,
  );
});
