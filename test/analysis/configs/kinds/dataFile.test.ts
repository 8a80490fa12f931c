import { describe, expect, test } from 'vitest';
import { annotationsIn } from '../../../../src/analysis/configs/annotationsIn.ts';
import { lossesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { contradictions } from '../../../../src/analysis/configs/hints/contradictions.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { findAnnotations } from '../../../../src/tasks/findAnnotations.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const ARGS = 'task: detect\nmode: train\nmodel: yolov8n.pt\ndata: sets/cells.yaml\nimgsz: 640\n';
const DATA =
  'path: ../cells\ntrain: images/train\nval: images/val\nnames:\n  0: red\n  1: white\n  2: plate\n';

type Files = Readonly<Record<string, string>>;

async function named(files: Files): Promise<string[]> {
  const [file = ''] = Object.keys(files);
  return annotationsIn(await openAmong(files, file)).map(
    ({ kind, text, line }) => `${kind} ${text} ${line}`,
  );
}

async function classes(files: Files, count: number) {
  const [file = ''] = Object.keys(files);
  const documents = await openAmong(files, file);
  const data = { count, highestId: count, names: [] };
  return contradictions(documents, lossesIn(documents).sites, data).map(
    ({ offset: _offset, length: _length, ...found }) => found,
  );
}

describe('a data.yaml of YOLO', () => {
  test.each<[string, Files, string[]]>([
    ['the settings of a run', { 'args.yaml': ARGS }, ['yolo sets/cells.yaml 4']],
    ['itself', { 'cells.yaml': DATA }, ['yolo ../cells/images/train 2']],
    [
      'a script',
      {
        'a.py':
          "from ultralytics import YOLO\nYOLO('yolov8n.pt').train(\n  data='cells.yaml', epochs=3)\n",
      },
      ['yolo cells.yaml 3'],
    ],
    ['none of other code', { 'a.py': "trainer.train(data='cells.yaml')\n" }, []],
    ['none of other settings', { 'a.yaml': 'data: cells.yaml\nlr: 0.1\n' }, []],
  ])('is named by %s', async (_, files, found) => {
    expect(await named(files)).toEqual(found);
  });

  const found = async (files: Files, find: (path: string) => Promise<string | null>) => {
    const [file = ''] = Object.keys(files);
    return findAnnotations(file, annotationsIn(await openAmong(files, file)), find, file);
  };

  test('is what is analyzed, by the settings of a run and by itself', async () => {
    const beside = async (path: string) => `beside/${path}`;
    expect(await found({ 'args.yaml': ARGS }, beside)).toMatchObject([
      { file: 'beside/sets/cells.yaml', reference: { line: 4 } },
    ]);
    expect(await found({ 'cells.yaml': DATA }, beside)).toMatchObject([{ file: 'cells.yaml' }]);
  });

  test('that is not there is said', async () => {
    const failure = await found({ 'args.yaml': ARGS }, async () => null).catch(asFailure);
    expect(failure).toMatchObject({
      code: 'config-no-annotations',
      names: [{ text: 'sets/cells.yaml', kind: 'missing' }],
    });
  });

  test('has as many classes as the data, or it is said where', async () => {
    const own = { code: 'classes-differ', inConfig: 3, inData: 5 };
    expect(await classes({ 'cells.yaml': DATA }, 3)).toEqual([]);
    expect(await classes({ 'cells.yaml': DATA }, 5)).toEqual([own]);
    expect(await classes({ 'cells.yaml': 'train: a\nnc: 3\nnames: [a, b, c]\n' }, 5)).toEqual([
      own,
    ]);
    const files = { 'args.yaml': ARGS, 'sets/cells.yaml': DATA };
    expect(await classes(files, 3)).toEqual([]);
    expect(await classes(files, 5)).toEqual([
      { ...own, code: 'inherited-classes-differ', from: 'cells.yaml' },
    ]);
  });
});
