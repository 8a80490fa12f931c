import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeSource } from '../../src/tasks/analyzeSource.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import type { Environment } from '../../src/cli/Environment.ts';
import { runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const SET = {
  images: [
    { id: 1, width: 640, height: 480 },
    { id: 2, width: 640, height: 480 },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [10, 10, 50, 60] },
    { id: 2, image_id: 1, category_id: 2, bbox: [200, 100, 3, 3] },
    { id: 3, image_id: 2, category_id: 1, bbox: [300, 200, 200, 150] },
  ],
  categories: [
    { id: 1, name: 'car' },
    { id: 2, name: '=nut|\u001b[31m' },
  ],
};

const PLATFORM = { startBackend: () => Promise.reject(new Error('nothing is simulated')) };

const analyze: Environment['analyze'] = async ({ file, predictions, ...settings }) =>
  analyzeSource(
    await fileSource('path' in file ? file.path : ''),
    { ...settings, predictions: predictions && (await fileSource(predictions.path)) },
    PLATFORM,
  );

async function run(command: string, ...args: readonly string[]) {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'train.json'), JSON.stringify(SET));
  fs.writeFileSync(path.join(folder, 'args.yaml'), 'task: detect\nmodel: yolo11n.pt\nimgsz: 320\n');
  fs.writeFileSync(path.join(folder, 'results.json'), '[]');
  const here = (arg: string) =>
    /^(?:train|results)\.json$|^args\.yaml$/.test(arg) ? path.join(folder, arg) : arg;
  const outcome = await runMain([command, ...args].map(here), { analyze });
  return {
    ...outcome,
    out: outcome.out.replaceAll(`${folder}/`, ''),
    err: outcome.err.replaceAll(`${folder}/`, ''),
  };
}

describe('focal-lens analyze with a detector that chooses by its predictions', () => {
  it('prints the data and what is exact, bounded and open, for points', async () => {
    const { code, out, err } = await run(
      'analyze',
      'train.json',
      '--detector',
      'rtmdet',
      '--image-size',
      '1280',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "At 640 px, 33% of the boxes have no candidate for rtmdet
      MMDetection stops with an error on this file: 2 images have no \`file_name\`; 3
      annotations have no number as \`area\` (counted as if it did not)

        file      train.json (COCO, 348 bytes, what is not counted from was not checked)
        dataset   2 images, 3 annotations (0 crowd), 2 classes
        detector  rtmdet (MMDetection, dynamic soft label assignment)
        3 annotations written, 3 boxes trained on by MMDetection

      Classes (counted)
        class            boxes  share  images  no candidate
        car                  2    67%       2        0 (0%)
        =nut|\\u001b[31m      1    33%       1      1 (100%)

      Sizes of boxes (counted; small < 32² px ≤ medium < 96² px ≤ large)
        boxes that are  boxes  no candidate
        small               1      1 (100%)
        medium              1        0 (0%)
        large               1        0 (0%)

      Problems (counted)
        none

      Counted: exact, whatever the weights
        At 640 px, by the rule of MMDetection 3.3:
        points of one picture                8,400
        boxes without a candidate            1 of 3 (33%)
        boxes with fewer than 13 candidates  1 of 3 (33%)
        boxes with candidates at stride 8    2 of 3 (67%)
        boxes with candidates at stride 16   2 of 3 (67%)
        boxes with candidates at stride 32   2 of 3 (67%)
        All of this is of pictures as they are. A candidate of a box is a point that may
        become its positive. A box without a candidate can only get one of another box.

      Bounded: limits, whatever the weights
        positives in one pass, at most       39
            no point has two boxes, and the boxes of an image claim at most 13 candidates each
        background per positive, at least    430
            all points that are not positives at most

      Needs predictions: annotations do not say
        - which of its candidates a box gets while training, and how many
        - which box gets a point that two claim
        - the sum of target scores that the loss is divided by, and so its balance

      What if: other image sizes (no candidate: share of boxes)
        image size  points  no candidate  under 13  positives ≤  bg per fg ≥
               640   8,400           33%       33%           39          430
             1,280  33,600           33%       33%           39        1,722

      Settings
        - At 640 px, 33% of the boxes have no candidate (1 box of the pictures as they are):
          they can only get candidates of other boxes. Set the image size to 1280: at 1,280 px
          it is 0%, with 4 times the points, and memory and time grow about as much. What it
          does to AP is not measured.
      "
    `);
  });

  it('prints the same for queries', async () => {
    const { code, out } = await run(
      'analyze',
      'train.json',
      '--detector',
      'detr',
      '--queries',
      '1',
    );
    expect(code).toBe(0);
    expect(out.slice(out.indexOf('Counted:'))).toMatchInlineSnapshot(`
      "Counted: exact, whatever the weights
        With 100 queries, in each layer:
        boxes with a query                      3 of 3 (100%)
        boxes lost beyond 100 queries           0 of 3 (0%)
        images with more than 100 boxes         0 of 2 (0%)
        boxes of the fullest image              2
        negatives per positive                  65.7
        share of "no object" in the class loss  87%
        its weight at which it has half         0.0152

      Bounded: limits, whatever the weights
        nothing: all of the above is exact

      Needs predictions: annotations do not say
        - which query a box gets
        - how well it fits, where the loss is weighted by that

      What if: other numbers of queries
        queries  boxes lost  images over  neg per pos  no object
              1     1 (33%)            1            0         0%
            100      0 (0%)            0         65.7        87%

      Settings
        - The fullest image has 2 boxes, and there are 100 queries: 66 background outputs for
          each object. Fewer would save memory. Its queries are weights: a checkpoint of
          another number does not fit, or leaves the new ones untrained. What it does to AP is
          not measured.
        - With eos_coefficient 0.1, "no object" has 87% of the class loss; at 0.015, objects
          and background weigh the same. That is within what the default was meant for, or
          near it: keep it unless false detections or missed objects are your problem.
      "
    `);
  });

  it('says what of a config the figures are by', async () => {
    const { code, out } = await run('analyze', 'train.json', '--config', 'args.yaml');
    expect(code).toBe(0);
    expect(out).toContain(
      '  config    args.yaml names yolo11n.pt; numbers are those of the preset',
    );
    expect(out).toContain('            read: imgsz 320\n');
    expect(out).toContain('At 320 px');
  });

  it('says which options do nothing', async () => {
    const given = ['--schedule', '12epochs', '--prior', '0.1', '--no-simulation'];
    const { code, err } = await run('analyze', 'train.json', '--detector', 'detr', ...given);
    expect(code).toBe(0);
    expect(err).toBe('--schedule, --prior: without effect, since nothing is simulated for detr.\n');
  });

  it.each(['json', 'markdown', 'csv', 'html'])('writes it as %s', async format => {
    const { code, out } = await run(
      'analyze',
      'train.json',
      '--detector',
      'yolo11',
      '--format',
      format,
    );
    expect(code).toBe(0);
    expect(out).toContain(
      {
        json: '"kind": "points"',
        markdown: '## Bounded',
        csv: 'counted,points,value,8400',
        html: 'Needs predictions',
      }[format],
    );
    // No escape of a name gets through, and no formula.
    expect(out).not.toContain('\u001b');
    if (format === 'csv') expect(out).not.toMatch(/(?:^|,)"?=nut/m);
    if (format === 'markdown') expect(out).not.toContain('nut|');
  });

  it.each([
    [['--detector', 'yolo11', '--image-size', '650'], 'multiples of 32 for yolo11'],
    [['--detector', 'yolov8-p6', '--image-size', '672'], 'multiples of 64 for yolov8-p6'],
    [['--detector', 'yolo11', '--image-size', '9000'], 'whole numbers from 32 to 8192'],
    [['--detector', 'detr', '--image-size', '640'], 'detr has none'],
    [['--detector', 'yolo11', '--queries', '300'], 'yolo11 has none'],
    [['--queries', '300'], 'retinanet-torchvision has none'],
    [['--detector', 'detr', '--queries', '0'], 'whole numbers from 1'],
  ])('refuses %j before it reads any data', async (args, sentence) => {
    const { code, out, err, requests } = await run('analyze', 'train.json', ...args);
    expect({ code, out, requests }).toEqual({ code: 2, out: '', requests: [] });
    expect(err).toContain(sentence);
  });
});

describe('what has no meaning for such a detector', () => {
  it.each([
    ['check', ['train.json', '--detector', 'yolo11', '--max-ratio', '5'], 'no ratio of anchors'],
    ['check', ['train.json', '--config', 'args.yaml', '--max-unmatched', '0'], 'no unmatched box'],
    ['snippet', ['train.json', '--detector', 'detr'], 'no α and γ'],
  ])('is said by %s %j, with the way on', async (command, args, sentence) => {
    const { code, out, err } = await run(command, ...args);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(sentence);
    expect(err).toContain('retinanet-torchvision');
  });

  it('leaves the problems of the data, which are checked', async () => {
    const args = ['train.json', '--detector', 'yolo11', '--max-problems'];
    expect(await run('check', ...args, '0')).toMatchObject({ code: 0 });
    const { out, requests } = await run('check', ...args, '0', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ detector: 'yolo11', passed: true });
    expect(requests[0]?.[0].questions).toEqual({ sides: [], queries: [] });
  });

  it('gives no pair of a saved report', async () => {
    const { out } = await run('analyze', 'train.json', '--detector', 'detr', '--format', 'json');
    const file = path.join(temporaryFolder(), 'report.json');
    fs.writeFileSync(file, out);
    const { code, err } = await runMain(['snippet', file]);
    expect(code).toBe(2);
    expect(err).toContain('is a report without a pair');
  });
});
