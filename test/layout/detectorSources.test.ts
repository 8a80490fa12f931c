import { expect, it } from 'vitest';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { TORCHVISION } from '../helpers/assignment/torchvisionSetups.ts';
import { FOREGROUNDS } from '../helpers/transcriptions/foregrounds.ts';
import { LABELS } from '../helpers/transcriptions/labels.ts';

it('each detector is held to what its framework labels: to its outputs, or to its code line by line', () => {
  const written = Object.values(TORCHVISION).flatMap(setups => Object.values(setups));
  const held = [
    ...written.map(({ name }) => name),
    ...Object.keys(LABELS),
    ...Object.keys(FOREGROUNDS),
  ];
  expect(held.toSorted()).toEqual(PRESETS.map(({ name }) => name).toSorted());
});
