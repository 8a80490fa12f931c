import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import type { Failure } from '../../../src/analysis/contract/failures/Failure.ts';
import { analyzeFile } from '../../../src/platform/node/analyzeFile.ts';
import { exploreFile } from '../../../src/platform/node/exploreFile.ts';
import type { Environment } from '../../../src/cli/Environment.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

const box = (id: number, more: object = {}) => ({
  id,
  image_id: 1,
  category_id: 1,
  bbox: [100, 100, 80, 60],
  area: 4800,
  iscrowd: 0,
  ...more,
});

const set = (annotations: readonly object[], images = [{ id: 1, width: 640, height: 480 }]) =>
  JSON.stringify({ images, annotations, categories: [{ id: 1, name: 'bolt' }] });

/** What may be wrong with data, whoever asks for it: the file, and the failure. */
const CAUSES: readonly (readonly [file: string, content: string | null, code: Failure['code']])[] =
  [
    ['gone.json', null, 'not-found'],
    [
      'lfs.json',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
      'not-annotations',
    ],
    ['page.json', '<!DOCTYPE html><html></html>', 'not-annotations'],
    ['broken.json', '{"images": [{"id": 1}, oops]}', 'json-broken'],
    ['cut.json', '{"images": [{"id": 1', 'json-truncated'],
    ['list.json', '[1, 2]', 'not-coco'],
    [
      'results.json',
      '[{"image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4], "score": 0.5}]',
      'results-not-ground-truth',
    ],
    ['empty.json', set([]), 'no-annotations'],
    ['imageless.json', set([box(1)], []), 'no-images'],
    ['image.xml', '<annotation><object>', 'annotations-broken'],
  ];

/** Those from which nothing can be counted; validate finds the reasons instead. */
const UNUSABLE: readonly (readonly [file: string, content: string, code: Failure['code']])[] = [
  ['flat.json', set([box(1, { bbox: [1, 1, 0, 0] })]), 'nothing-usable'],
  ['crowds.json', set([box(1, { iscrowd: 1 })]), 'nothing-usable'],
];

const DETECTORS = ['ssd300-torchvision', 'retinanet-mmdetection', 'yolo11', 'detr'];
const COMMANDS = ['analyze', 'check', 'explore', 'apply', 'validate'] as const;

/** The lines of a command on a file with a detector; null where it takes none such. */
function lineOf(
  command: (typeof COMMANDS)[number],
  file: string,
  detector: string,
): readonly string[] | null {
  const isDynamic = detector === 'yolo11' || detector === 'detr';
  switch (command) {
    case 'analyze':
      return [command, file, '--detector', detector, '--no-simulation'];
    case 'check':
      return [command, file, '--detector', detector, '--max-problems', '9'];
    case 'explore':
      return isDynamic ? [command, file, '--detector', detector] : null;
    case 'apply':
      // The pair is for a config, whose detector is read from it.
      return isDynamic
        ? null
        : [command, file, '--config', path.join(path.dirname(file), 'config.yaml')];
    case 'validate':
      return [command, file];
  }
}

const CONFIG =
  'MODEL:\n  META_ARCHITECTURE: "RetinaNet"\n  RETINANET:\n    FOCAL_LOSS_ALPHA: 0.25\n';

/** With the real work in place of that of the fixtures; failures are kept as data. */
async function outcome(line: readonly string[]) {
  const failures: Failure[] = [];
  const noted = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      if (thrown instanceof FailureError) failures.push(thrown.failure);
      throw thrown;
    }
  };
  const analyze: Environment['analyze'] = (request, options) =>
    noted(analyzeFile(request, { ...options, wasmFolder: '' }));
  const explore: Environment['explore'] = (files, request, options) =>
    noted(exploreFile(files, request, { ...options, wasmFolder: '' }));
  const { code, err } = await runMain(line, { analyze, explore });
  return { code, message: err.split('\n')[0] ?? '', failure: failures[0] };
}

describe('the same cause has the same outcome, whatever asks and for which detector', () => {
  it.each([...CAUSES, ...UNUSABLE])('%s', async (name, content, expected) => {
    const folder = temporaryFolder();
    const file = path.join(folder, name);
    if (content !== null) fs.writeFileSync(file, content);
    fs.writeFileSync(path.join(folder, 'config.yaml'), CONFIG);
    const isUnusable = UNUSABLE.some(([other]) => other === name);
    const messages = new Map<string, string[]>();
    for (const detector of DETECTORS)
      for (const command of COMMANDS) {
        const line = lineOf(command, file, detector);
        if (line === null || (command === 'validate' && isUnusable)) continue;
        const { code, message, failure } = await outcome(line);
        const asked = `${command} ${detector}`;
        expect({ asked, code, message }).toMatchObject({ asked, code: 3 });
        if (failure !== undefined) {
          expect({ asked, code: failure.code }).toEqual({ asked, code: expected });
          expect(message).toBe(`focal-lens: ${explain(failure).message}`);
        }
        messages.set(message, [...(messages.get(message) ?? []), asked]);
      }
    // One sentence for all: also where no failure could be kept as data.
    expect([...messages.keys()]).toHaveLength(1);
  });

  it.each(UNUSABLE)('%s fails the validation with its reason', async (name, content) => {
    const file = path.join(temporaryFolder(), name);
    fs.writeFileSync(file, content);
    const { code } = await runMain(['validate', file, '--fail-on', 'info']);
    expect(code).toBeLessThan(2);
  });
});
