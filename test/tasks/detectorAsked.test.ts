import { describe, expect, it } from 'vitest';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { countedAsked, detectorAsked } from '../../src/tasks/detectorAsked.ts';
import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';
import { explain } from '../../src/words/choose/explain.ts';

function failureOf(find: () => unknown) {
  try {
    find();
  } catch (error) {
    return asFailure(error);
  }
  throw new Error('found');
}

function dynamicOf(name: string) {
  const named = detectorAsked({ detector: name });
  if ('counted' in named) throw new Error(`${name} is counted`);
  return named.dynamic;
}

describe('a detector that chooses its positives by its predictions', () => {
  it.each([
    ['yolov8', 'yolov8', 'task-aligned'],
    ['YOLOv8n', 'yolov8', 'task-aligned'],
    ['yolov8x-p2', 'yolov8-p2', 'task-aligned'],
    ['yolo11s', 'yolo11', 'task-aligned'],
    ['yolov11s', 'yolo11', 'task-aligned'],
    ['yolo12', 'yolo12', 'task-aligned'],
    ['yolov12', 'yolo12', 'task-aligned'],
    ['yolov9c', 'yolov9', 'task-aligned'],
    ['yolo26-p6', 'yolo26-p6', 'task-aligned'],
    ['ppyoloe', 'pp-yoloe', 'task-aligned'],
    ['pp-yoloe-plus', 'pp-yoloe', 'task-aligned'],
    ['yolox', 'yolox', 'simota'],
    ['yolox-s', 'yolox', 'simota'],
    ['yolox_tiny', 'yolox', 'simota'],
    ['yolox-mmdetection', 'yolox-mmdetection', 'simota'],
    ['rtmdet', 'rtmdet', 'dynamic-soft-label'],
    ['rtmdet-tiny', 'rtmdet', 'dynamic-soft-label'],
    ['rt-detr', 'rt-detr', 'bipartite'],
    ['rtdetr', 'rt-detr', 'bipartite'],
    ['rfdetr-nano', 'rf-detr', 'bipartite'],
  ])('is found by name: %s', (name, preset, rule) => {
    expect(dynamicOf(name)).toMatchObject({ name: preset, rule, from: 'preset' });
    expect(dynamicOf(name).counts).not.toBeNull();
  });

  it.each([
    ['tood', 'task-aligned'],
    ['tood-mmdetection', 'task-aligned'],
    ['yolov6', 'task-aligned'],
    ['yolov6s', 'task-aligned'],
    ['yolov7', 'simota'],
    ['ota', 'optimal-transport'],
    ['yolof', 'uniform-matching'],
    ['free-anchor', 'free-anchor'],
    ['paa', 'probabilistic-anchor'],
    ['autoassign', 'auto-assign'],
    ['ddod', 'dynamic-cost'],
    ['picodet', 'simota-or-task-aligned'],
  ])('is known by its rule alone: %s', (name, rule) => {
    expect(dynamicOf(name)).toMatchObject({ name, rule, counts: null });
  });

  it.each(['yolov5x6u', 'yolov3', 'yolov80', 'todd', 'retinanet', '', 'yolo', 'dinov2'])(
    'is not suspected behind any other name: %j',
    name => {
      const failure = failureOf(() => detectorAsked({ detector: name }));
      expect(failure).toMatchObject({ code: 'unknown-detector' });
      expect(explain(failure).advice).toContain('yolo11');
    },
  );

  it('has no pair and no counts that merge, and what it has instead is said', () => {
    const pair = explain(failureOf(() => countedAsked({ detector: 'yolov8' }, 'pair')));
    expect(pair.message).toContain('task-aligned');
    expect(pair.advice).toContain('Analyze the dataset with it');
    const parts = explain(failureOf(() => countedAsked({ detector: 'rt-detr' }, 'parts')));
    expect(parts.message).toContain('merged');
    expect(parts.advice).toContain('retinanet-torchvision');
  });

  it('is none of the presets that are counted', () => {
    expect(PRESETS.map(({ name }) => detectorAsked({ detector: name }))).toEqual(
      PRESETS.map(counted => ({ counted })),
    );
  });

  it('is listed once, with what it gives', () => {
    const names = KNOWN_DETECTORS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const gives = Object.fromEntries(KNOWN_DETECTORS.map(found => [found.name, found.gives]));
    expect(gives).toMatchObject({
      'retinanet-torchvision': 'recommendation',
      'rpn-torchvision': 'counts',
      centernet: 'counts',
      yolo11: 'points',
      yolox: 'points',
      detr: 'queries',
    });
  });
});
