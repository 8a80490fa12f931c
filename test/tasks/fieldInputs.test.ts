import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { presetNamed } from '../../src/analysis/detectors/presets.ts';
import type { DetectorSetup } from '../../src/analysis/detectors/DetectorSetup.ts';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import { toText } from '../../src/analysis/report/export/text/toText.ts';
import { annotationSource } from '../../src/platform/node/files/annotationSource.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import { explain } from '../../src/words/choose/explain.ts';
import { describeShared } from '../helpers/shared.ts';

const MM = 'retinanet-mmdetection';
const TV = 'retinanet-torchvision';
const D2 = 'retinanet-detectron2';

const UNTRUSTED = 'Everything below counts the boxes as written, so it cannot be trusted';
const mmdetectionStops = (because: string) =>
  `MMDetection stops with an error on this file: ${because}`;
const torchvisionStops = (because: string) =>
  `torchvision stops with an error on this file: ${because}`;

type Row = readonly [
  file: string,
  detector: string,
  foreground: number | null,
  problems: readonly string[],
  sentences: readonly string[],
];

/**
 * Foreground anchors by the frameworks themselves: MMDetection 3.3.0 (`CocoDataset`, `AnchorGenerator`, `MaxIoUAssigner`) and
 * torchvision's `AnchorGenerator` and `Matcher` on what pycocotools 2.0.11 and the conversion of its reference training hand
 * on. Where a loader stops, the count is that of the same file without the fault; null where nothing can be counted.
 */
const TABLE: readonly Row[] = [
  ['00_base.json', MM, 1339, [], []],
  ['00_base.json', TV, 1343, [], []],
  ['00_base.json', D2, 8082, [], []],
  [
    '01_xyxy.json',
    MM,
    1398,
    ['box-beyond-image×36'],
    ['The boxes look like corners [x1, y1, x2, y2], not [x, y, width, height]', UNTRUSTED],
  ],
  ['01_xyxy.json', TV, 1480, ['box-beyond-image×36'], [UNTRUSTED]],
  [
    '01c_xyxy_inside.json',
    TV,
    1163,
    [],
    [
      'The boxes look like corners, [x1, y1, x2, y2] or [y1, x1, y2, x2]',
      '100% of the given areas are those of corners, 0% those of width × height',
      UNTRUSTED,
    ],
  ],
  ['01c_xyxy_inside.json', MM, 1165, [], [UNTRUSTED]],
  [
    '02b_normalised_area.json',
    TV,
    170,
    [],
    ['The boxes look like shares of the image (0 to 1), not pixels', UNTRUSTED],
  ],
  [
    '02b_normalised_area.json',
    MM,
    null,
    [],
    [
      'holds no box that a detector could train on',
      'the boxes look like shares of the image (0 to 1), not pixels',
      '--boxes normalized',
    ],
  ],
  [
    '04_wh_swapped.json',
    MM,
    1153,
    ['box-outside-image×3', 'box-beyond-image×9'],
    ['x and y look swapped', UNTRUSTED, '48 annotations written, 45 boxes trained on'],
  ],
  ['04_wh_swapped.json', TV, 1162, ['box-outside-image×3', 'box-beyond-image×9'], [UNTRUSTED]],
  ['05_wh_missing.json', MM, null, [], ['12 images have no width and height above 0']],
  ['05_wh_missing.json', TV, null, [], ['12 images have no width and height above 0']],
  ['05_wh_missing.json', D2, null, [], ['12 images have no width and height above 0']],
  [
    '05e_wh_missing_some.json',
    TV,
    1008,
    ['image-no-size×3'],
    [
      'Not counted: 12 annotations are on images without width or height',
      'on 9 of 12 images: 3 have no width or height',
    ],
  ],
  [
    '06_bbox_missing_polygon_only.json',
    MM,
    null,
    [],
    ['48 annotations have no "bbox", but "segmentation"', 'Work out the box around each'],
  ],
  ['07_bbox_object_imglab.json', TV, null, [], ['48 annotations have an object as "bbox"']],
  [
    '10_image_id_string_int.json',
    MM,
    null,
    [],
    ['"image_id" is "1", and "images" has 1', 'write both as numbers'],
  ],
  ['10_image_id_string_int.json', D2, null, [], ['"image_id" is "1", and "images" has 1']],
  [
    '10f_category_string.json',
    MM,
    null,
    [],
    [
      'Left out by MMDetection: 48 annotations have a class that the file does not list. "category_id" is "1", and "categories" has 1.',
    ],
  ],
  [
    '10f_category_string.json',
    TV,
    1343,
    ['annotation-unknown-category×48', 'category-unused×3'],
    ['annotation 1, class "2"', 'class 1'],
  ],
  [
    '11_cat_off_by_one.json',
    MM,
    864,
    ['annotation-unknown-category×16', 'category-unused×1'],
    [
      'Left out by MMDetection: 16 annotations have a class that the file does not list',
      '48 annotations written, 32 boxes trained on',
    ],
  ],
  ['11d_cats_dict.json', TV, 1343, ['section-unusual×1'], ['pycocotools cannot read it']],
  [
    '12b_dup_ann_ids_merge.json',
    MM,
    2678,
    ['duplicate-annotation-id×48'],
    [mmdetectionStops('96 annotations share their `id` with another')],
  ],
  [
    '12b_dup_ann_ids_merge.json',
    TV,
    2686,
    ['duplicate-annotation-id×48'],
    ['torchvision takes the last box with an id for every annotation that has it'],
  ],
  ['12c_ann_ids_missing.json', MM, 1339, [], [mmdetectionStops('48 annotations have no `id`')]],
  ['12c_ann_ids_missing.json', TV, 1343, [], [torchvisionStops('48 annotations have no `id`')]],
  [
    '12d_ann_ids_all_zero.json',
    TV,
    228,
    ['duplicate-annotation-id×47'],
    ['torchvision takes the last box with an id for every annotation that has it'],
  ],
  [
    '12d_ann_ids_all_zero.json',
    MM,
    1339,
    ['duplicate-annotation-id×47'],
    [mmdetectionStops('48 annotations share their `id` with another')],
  ],
  // Its rule for boxes below the threshold gives the best anchor to the last of two boxes that are equal.
  ['12e_dup_boxes.json', MM, 1339, [], ['0 of 72 (0%) have no foreground anchor']],
  ['12e_dup_boxes.json', TV, 1343, [], ['24 × repeats a box that has anchors']],
  ...[MM, TV, D2].map(
    detector =>
      [
        '13c_iscrowd_str.json',
        detector,
        null,
        [],
        ['48 annotations have an `iscrowd` that is text and not a number'],
      ] as const,
  ),
  ...[MM, TV, D2].map(
    detector =>
      ['13d_all_crowd.json', detector, null, [], ['48 annotations are crowd regions']] as const,
  ),
  [
    '13f_ignore1.json',
    MM,
    695,
    [],
    [
      '48 annotations written, 24 boxes trained on',
      'Left out by MMDetection: 24 annotations have `ignore` set',
    ],
  ],
  ['13f_ignore1.json', TV, 1343, [], []],
  [
    '13f_ignore1.json',
    D2,
    8082,
    [],
    ['Detectron2 stops with an error on this file: 24 annotations have `ignore` set'],
  ],
  [
    '14_area_missing.json',
    MM,
    1339,
    [],
    [mmdetectionStops('48 annotations have no number as `area`')],
  ],
  [
    '14_area_missing.json',
    TV,
    1343,
    [],
    [torchvisionStops('48 annotations have no number as `area`')],
  ],
  ['20b_annotations_dict.json', MM, 1339, ['section-unusual×1'], ['annotations{}']],
  ['20c_anns_and_images_dict.json', MM, 1339, ['section-unusual×2'], ['annotations{}; images{}']],
  ['23f_ndjson.json', MM, null, [], ['JSON Lines: one record a line', 'next to "images"']],
  ['23n_lfs_pointer.json', MM, null, [], ['a Git LFS pointer', 'git lfs pull']],
  ['24d_gbk.json', MM, 1339, ['class-name-damaged×1'], ['not UTF-8']],
  ['25c_cvat_export.zip', MM, 1339, [], ['(COCO, split default, 1 file']],
  [
    '28_panoptic.json',
    MM,
    null,
    [],
    ['This is a panoptic file, with its boxes under "segments_info"'],
  ],
  [
    '30_twice_annotations_key.json',
    MM,
    238,
    ['image-without-annotations×10', 'section-repeated×1'],
    ['only its last copy counts, as in Python'],
  ],
  [
    '30_twice_annotations_key.json',
    TV,
    230,
    ['image-without-annotations×10', 'section-repeated×1'],
    [],
  ],
  [
    '33_offscale_half.json',
    MM,
    467,
    ['box-outside-image×27', 'box-beyond-image×15'],
    ['drawn on images 1.99 times as large as the file says', UNTRUSTED],
  ],
  ['33_offscale_half.json', TV, 474, ['box-outside-image×27', 'box-beyond-image×15'], [UNTRUSTED]],
  ['40_seg4_detectron2.json', MM, 1339, [], []],
  [
    '40_seg4_detectron2.json',
    TV,
    1343,
    [],
    [
      torchvisionStops(
        '48 annotations have a `segmentation` whose first polygon has 4 numbers or fewer',
      ),
    ],
  ],
  [
    '40_seg4_detectron2.json',
    D2,
    null,
    [],
    ['Left out by Detectron2: 48 annotations have no polygon with at least 3 points in pairs'],
  ],
  ['44_trailing_comma_in_segmentation.json', MM, 1339, [], []],
  ['pred_half_strimg.json', MM, null, [], ['holds detection results, not ground truth']],
  ['pred_confidence.json', MM, null, [], ['a list of 48 objects with the keys image_id']],
  ['k09_voc.xml', TV, 26, [], ['(Pascal VOC']],
  ['k09_voc.xml', MM, 31, [], ['(Pascal VOC']],
  ['k09_data.yaml', MM, null, [], ['The images that', 'are in none of these places']],
  ['detectron2_13_classes.yaml', MM, null, [], ['YAML that describes no dataset']],
  ['mm_classes_other_names.py', MM, null, [], ['is not an annotation file']],
];

describeShared('Files that people had, as they are', shared => {
  const folder = path.join(shared, 'field', 'annotations');
  const said = async (file: string, detector: string, predictions?: string) => {
    const results = predictions === undefined ? undefined : path.join(folder, predictions);
    try {
      const report = await analyze(await annotationSource(path.join(folder, file)), {
        setup: presetNamed(detector) as DetectorSetup,
        startBackend: null,
        ...(results === undefined
          ? { labelsOnly: true }
          : { predictions: await fileSource(results) }),
      });
      return {
        foreground: report.assignment.foreground,
        problems: report.dataset.problems.map(({ code, count }) => `${code}×${count}`),
        text: inOneLine(toText(report)),
      };
    } catch (thrown) {
      if (!(thrown instanceof FailureError)) throw thrown;
      const { message, advice } = explain(thrown.failure);
      return { foreground: null, problems: [], text: inOneLine(`${message} ${advice}`) };
    }
  };

  test.each(TABLE)('%s, %s: %s', { timeout: 60_000 }, async (file, detector, ...wanted) => {
    const [foreground, problems, sentences] = wanted;
    const found = await said(file, detector);
    expect({ foreground: found.foreground, problems: new Set(found.problems) }).toEqual({
      foreground,
      problems: new Set(problems),
    });
    for (const sentence of sentences) expect(found.text).toContain(sentence);
  });

  describe('detections', () => {
    test.each([
      [
        'pred_half_strimg.json',
        'Of these detections, 24 could not be used: 24 are on images the annotation file does not list',
      ],
      ['pred_confidence.json', '48 have no finite number as their score'],
    ])('%s', { timeout: 60_000 }, async (predictions, sentence) => {
      const { text } = await said('00_base.json', MM, predictions);
      expect(text).toContain(sentence);
    });
  });
});

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
