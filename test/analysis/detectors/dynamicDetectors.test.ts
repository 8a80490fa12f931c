import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/words/say/explain.ts';
import { asFailure } from '../../../src/analysis/contract/Failure.ts';
import { dynamicRule } from '../../../src/analysis/detectors/dynamicDetectors.ts';
import { presetNamed, PRESETS } from '../../../src/analysis/detectors/presets.ts';

function failureOf(name: string) {
  try {
    presetNamed(name);
  } catch (error) {
    return asFailure(error);
  }
  throw new Error(`${name} is a preset`);
}

describe('a detector with a dynamic assigner', () => {
  it.each([
    ['yolov8', 'task-aligned'],
    ['YOLOv8n', 'task-aligned'],
    ['yolo11s', 'task-aligned'],
    ['yolov12', 'task-aligned'],
    ['yolov6', 'task-aligned'],
    ['tood', 'task-aligned'],
    ['tood-mmdetection', 'task-aligned'],
    ['yolox', 'SimOTA'],
    ['yolox-s', 'SimOTA'],
    ['yolov7', 'SimOTA'],
    ['rtmdet', 'dynamic soft label'],
    ['rt-detr', 'bipartite matching'],
  ])('is refused by name with its rule: %s', (name, rule) => {
    const failure = failureOf(name);
    expect(failure.code).toBe('detector-dynamic');
    const { message, advice } = explain(failure);
    expect(message).toContain('not countable from annotations');
    expect(message).toContain(rule);
    expect(advice).toContain('retinanet-torchvision');
  });

  it.each(['yolov5x6u', 'yolov3', 'yolov80', 'todd', 'retinanet', '', 'yolo'])(
    'is not suspected behind any other name: %j',
    name => {
      expect(failureOf(name).code).toBe('unknown-detector');
    },
  );

  it('is none of the presets', () => {
    expect(PRESETS.filter(({ name }) => dynamicRule(name) !== null)).toEqual([]);
  });
});
