import { expect, it } from 'vitest';
import { shareable } from '../../../src/analysis/report/derive/shareable.ts';
import { sampleReport } from './sampleReport.ts';

const named = (file: string) => {
  const report = sampleReport();
  return { ...report, source: { ...report.source, file } };
};

it.each([
  ['/home/someone/data/train.json', 'train.json'],
  ['C:\\Users\\someone\\train.json', 'train.json'],
  ['data/train.json', 'data/train.json'],
  ['train.json', 'train.json'],
])('names %s as %s for others', (file, name) => {
  expect(shareable(named(file)).source.file).toBe(name);
});
