import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = 'src/analysis';

/** What a framework is called in configs, presets and reports. */
const NAMES: Readonly<Record<string, RegExp>> = {
  MMDetection: /\bmm(?:det|cv|engine|yolo)/i,
  Detectron2: /detectron2/i,
  torchvision: /torchvision/i,
  Ultralytics: /ultralytics/i,
  YOLOv5: /yolov5/i,
  YOLOX: /yolox/i,
  PaddleDetection: /paddle/i,
  'TF Object Detection API': /tf-?object-?detection|object_detection\.protos/i,
  'keras-retinanet': /keras[-_]?retinanet/i,
  EfficientDet: /efficientdet|automl/i,
  'Hugging Face': /hugging|\btransformers\b/i,
  AdelaiDet: /adelaidet/i,
  'RF-DETR': /rf-?detr/i,
};

/** Catalogues of all there are, a line a framework, and which of them is the default. */
const LISTS = [
  /^configs\/frameworks\/lists\//,
  /^detectors\/(?:arithmetics|defaultDetector|presets|DetectorSetup)\.ts$/,
  /^formats\/formats\.ts$/,
  /^trainings\/plans\/launchers\/launcherOf\.ts$/,
  /^trainings\/runs\/readers\/(?:readRuns|RunReader)\.ts$/,
];

/** Where a name stands outside of its room, and why. */
const EXCEPTIONS: readonly { readonly file: RegExp; readonly why: string }[] = [
  { file: /^configs\/frameworks\/python\//, why: 'which library a call in Python code is of' },
  {
    file: /^configs\/edits\/editsFor\.ts$/,
    why: 'whose values have a type that an edit must keep',
  },
  { file: /^configs\/reading\/dynamicHeads\.ts$/, why: 'heads by the names that several share' },
  { file: /^configs\/reading\/yacsFacts\.ts$/, why: 'checkpoints of backbones by their address' },
  { file: /^configs\/dynamic\/dynamicFrom\.ts$/, why: 'the one whose release a config tells' },
  { file: /^configs\/frameworks\/mmdetection\/(?:mmyolo|setup)\.ts$/, why: 'its own YOLOv5 head' },
  { file: /^configs\/frameworks\/huggingFace\/models\.ts$/, why: 'its own model types' },
  { file: /^detectors\/checks\//, why: 'ids of rules and arithmetics' },
  {
    file: /^dynamic\/outputs\/rules\/outputRules\.ts$/,
    why: 'rules of outputs, a line a detector',
  },
  {
    file: /^trainings\/plans\/launchers\/detectron2\.ts$/,
    why: 'AdelaiDet starts as Detectron2 does',
  },
];

/** Another framework's arithmetic is meant by its id. */
const ARITHMETIC = /\b(?:kind|generator|boxes|resize|arithmetic|variant): '[\w-]+'/g;

interface Code {
  /** From `src/analysis` on. */
  readonly file: string;
  /** Without comments, imports and ids of arithmetics. */
  readonly code: string;
}

function codeIn(folder: string): readonly Code[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => ({
      file: file.split(path.sep).join('/'),
      code: fs
        .readFileSync(path.join(folder, file), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
        .replaceAll(/\b(?:from|import\() ?'[^']*'/g, '')
        .replaceAll(ARITHMETIC, ''),
    }));
}

/** The literals of a file: a name in a symbol follows the file that it comes from. */
function literals(code: string): string {
  return (code.match(/'[^'\n]*'|`[^`]*`|\/(?:[^/\n\\]|\\.)+\/[a-z]*|^ +['\w-]+:/gm) ?? []).join(
    '\n',
  );
}

function stageOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'trainings' ? `${first}/${second}` : first;
}

/** The folder of a file; what lies deeper in a framework's room is in it. */
function roomOf(file: string): string {
  return /^configs\/frameworks\/[^/]+/.exec(file)?.[0] ?? path.posix.dirname(file);
}

describe('frameworks', () => {
  const files = codeIn(ROOT)
    .filter(({ file }) => stageOf(file) !== 'contract')
    .filter(({ file }) => !LISTS.some(list => list.test(file)))
    .filter(({ file }) => !EXCEPTIONS.some(exception => exception.file.test(file)))
    .map(({ file, code }) => ({ file, text: literals(code) }));

  it.each(Object.entries(NAMES))('%s is named in one folder per stage', (_, name) => {
    const rooms = new Map<string, Set<string>>();
    for (const { file, text } of files)
      if (name.test(text))
        rooms.set(stageOf(file), (rooms.get(stageOf(file)) ?? new Set()).add(roomOf(file)));
    expect(rooms.size).toBeGreaterThan(0);
    expect([...rooms.values()].filter(({ size }) => size > 1).map(found => [...found])).toEqual([]);
  });

  it('have no exception that is no longer one', () => {
    const named = codeIn(ROOT).filter(({ code }) =>
      Object.values(NAMES).some(name => name.test(literals(code))),
    );
    const idle = EXCEPTIONS.filter(({ file }) => !named.some(one => file.test(one.file)));
    expect(idle.map(({ why }) => why)).toEqual([]);
  });
});
