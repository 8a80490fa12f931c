import { describe, expect, it } from 'vitest';
import { dynamicPreset } from '../../../../src/analysis/dynamic/explore/dynamicPresets.ts';
import {
  type Branch,
  outputRule,
  type RuleQuestions,
} from '../../../../src/analysis/dynamic/outputs/rules/outputRules.ts';

const asked = (questions: Partial<RuleQuestions>): RuleQuestions => ({
  version: null,
  framework: null,
  branch: 'one-to-many',
  matchingCosts: null,
  ...questions,
});

const ruleOf = (name: string, questions: Partial<RuleQuestions> = {}) =>
  outputRule(dynamicPreset(name)!.counts!, asked(questions));

describe('the rule that outputs are run through', () => {
  it.each([
    [null, '8.4.128'],
    ['8.4.190', '8.4.128'],
    ['8.4.128', '8.4.128'],
    ['8.4.127', '8.4.0'],
    ['8.4.0', '8.4.0'],
    ['8.3.253', null],
    ['8.0.20', null],
    ['9.0', '8.4.128'],
    ['9', '8.4.128'],
    ['dev', '8.4.128'],
  ])('of Ultralytics %s is that since %s', (version, from) => {
    expect(ruleOf('yolo11', { version, framework: 'ultralytics' })).toMatchObject({
      kind: 'task-aligned',
      versions: { from },
    });
  });

  it.each<[Branch, string, object]>([
    ['one-to-many', '8.4.190', { chosen: 10, kept: null }],
    ['one-to-one', '8.4.190', { chosen: 7, kept: 1 }],
    ['one-to-one', '8.3.253', { chosen: 1, kept: null }],
  ])('has two heads: %s in %s', (branch, version, rule) => {
    expect(ruleOf('yolov10', { branch, version })).toMatchObject({ rule });
  });

  it('is no other framework’s', () => {
    expect(ruleOf('yolox')).toMatchObject({ kind: 'simota' });
    expect(ruleOf('yolox', { framework: 'MMDetection' })).toBeNull();
    for (const name of ['rtmdet', 'pp-yoloe', 'grounding-dino']) expect(ruleOf(name)).toBeNull();
  });

  it('weighs costs as the framework does, or as the model says', () => {
    const weights = (classWeight: number) => ({
      costs: { classWeight, distanceWeight: 5, overlapWeight: 2 },
    });
    expect(ruleOf('detr')).toMatchObject({ costs: { kind: 'probability' } });
    expect(ruleOf('detr', { framework: 'mmdetection' })).toMatchObject(weights(1));
    expect(ruleOf('rt-detr')).toMatchObject(weights(2));
    expect(ruleOf('deformable-detr', { framework: 'transformers' })).toMatchObject(weights(1));
    expect(ruleOf('deformable-detr', { framework: 'mmdetection' })).toMatchObject(weights(2));
    const matchingCosts = [7, 8, 9] as const;
    expect(ruleOf('dino', { matchingCosts })).toMatchObject({
      costs: { kind: 'focal', classWeight: 7, distanceWeight: 8, overlapWeight: 9 },
    });
  });
});
