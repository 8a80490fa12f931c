import { describe, expect, test } from 'vitest';
import { levelCounts } from '../../src/analysis/report/levelCounts.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { type ClassRow, classRows } from '../../src/analysis/report/classRows.ts';
import { sizeBins } from '../../webview/charts/sizePoints.ts';
import { shortened } from '../../webview/charts/shortened.ts';
import { classFinding } from '../../webview/findings/classFinding.ts';
import { cooccurrenceFinding } from '../../webview/findings/cooccurrenceFinding.ts';
import { rareFinding } from '../../webview/findings/rareFinding.ts';
import { coverage, coverageFinding } from '../../webview/findings/coverage.ts';
import { firstSentence } from '../../webview/findings/firstSentence.ts';
import { iouFinding } from '../../webview/findings/iouFinding.ts';
import { levelFinding } from '../../webview/findings/levelFinding.ts';
import { amountWords, stageWords } from '../../webview/findings/progressWords.ts';
import { shareBelow, sizeFinding } from '../../webview/findings/sizeFinding.ts';
import { SpeedMeter } from '../../webview/findings/SpeedMeter.ts';
import { regretAt } from '../../src/analysis/report/surface.ts';
import { en } from '../../webview/l10n/en.ts';
import { zhCn } from '../../webview/l10n/zh-cn.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';

/** Classes of so many boxes, each on an image of its own. */
function classes(...boxes: number[]): readonly ClassRow[] {
  const total = boxes.reduce((sum, count) => sum + count, 0);
  return boxes.map((count, id) => ({
    id,
    name: `class ${id}`,
    boxes: count,
    images: count,
    foreground: 0,
    unmatched: 0,
    share: count / total,
  }));
}

const report = sampleReport();
const WORDING = { format: ENGLISH, text: en };

describe('findings', () => {
  test('say which level floods the loss', () => {
    expect(levelFinding(levelCounts(report.assignment), WORDING)).toBe(
      'Stride 8 has 75% of the anchors but only 18% of the foreground',
    );
    expect(levelFinding([], WORDING)).toBe('No level has a foreground anchor');
  });

  test('set the head of the classes against their tail', () => {
    expect(classFinding(classRows(report), WORDING)).toBe(
      'person has 43% of the boxes; the rarer half of 12 classes has 3.9%',
    );
    expect(classFinding([], WORDING)).toBe('The file lists no classes');
  });

  test('name the classes where there are few, and say it where they are even or mostly empty', () => {
    expect(classFinding(classes(412, 100, 40), WORDING)).toBe(
      'class 0 has 75% of the boxes, 10.3 times as many as class 2',
    );
    expect(classFinding(classes(60, 50, 45), WORDING)).toBe(
      'The 3 classes are even: 29% to 39% of the boxes each',
    );
    expect(classFinding(classes(9, 1, 0, 0, 0), WORDING)).toBe(
      'class 0 has 90% of the boxes; 3 of 5 classes have none',
    );
  });

  test('count the classes that few images show, or name the rarest', () => {
    const found = (...images: number[]) => rareFinding(classes(...images), WORDING);
    expect(found(300, 12)).toBe('The rarest class, class 1, is on 12 images');
    expect(found(300, 9)).toBe('1 class is on fewer than 10 images');
    expect(found(8, 9)).toBe('All 2 classes are on fewer than 10 images');
    expect(found(300, 0, 0)).toBe('2 classes are on no image');
    expect(found(300, 5, 0)).toBe('1 class is on no image; 1 class is on fewer than 10 images');
  });

  test('say of classes that rarely meet which two meet most', () => {
    const often = {
      categories: [1, 2, 3],
      images: [
        [10, 8, 5],
        [8, 9, 2],
        [5, 2, 5],
      ],
      names: ['a', 'b', 'c'],
    };
    expect(cooccurrenceFinding(often, WORDING)).toMatch(
      /^Half of the other classes share at least 89%/,
    );
    const two = {
      categories: [1, 2],
      images: [
        [10, 8],
        [8, 9],
      ],
      names: ['a', 'b'],
    };
    expect(cooccurrenceFinding(two, WORDING)).toBe(
      'a and b share the most images: 8, 89% of those with b',
    );
    const seldom = {
      categories: [1, 2, 3],
      images: [
        [50, 2, 0],
        [2, 40, 4],
        [0, 4, 8],
      ],
      names: ['a', 'b', 'c'],
    };
    expect(cooccurrenceFinding(seldom, WORDING)).toBe(
      'b and c share the most images: 4, 50% of those with c',
    );
  });

  test('say how many boxes the anchors miss', () => {
    expect(sizeFinding(report, WORDING)).toBe(
      'About 14% of the boxes are smaller than the smallest anchor (32 px)',
    );
  });

  test('say how many anchors see nothing', () => {
    expect(iouFinding(report.assignment.iouHistogram, WORDING)).toBe(
      '96% of the anchors overlap no box by an IoU of 0.1 or more',
    );
  });
});

describe('coverage', () => {
  test('counts the boxes from each overlap on', () => {
    const points = coverage({ edges: [0, 0.5, 0.75, 1], counts: [1, 2, 1] });
    expect(points).toEqual([
      { iou: 0, share: 1 },
      { iou: 0.5, share: 0.75 },
      { iou: 0.75, share: 0.25 },
    ]);
    expect(coverageFinding(points, WORDING)).toBe(
      '75% of the boxes have an anchor with an IoU of 0.5 or more',
    );
  });
});

test('the first sentence of an advice keeps its numbers whole', () => {
  expect(firstSentence('Use γ = 2, α = 0.25, the default. It is near.')).toEqual([
    'Use γ = 2, α = 0.25, the default.',
    'It is near.',
  ]);
  expect(firstSentence('Keep it')).toEqual(['Keep it', '']);
  expect(firstSentence('从 γ = 2、α = 0.25 开始。再比较。')).toEqual([
    '从 γ = 2、α = 0.25 开始。',
    '再比较。',
  ]);
});

describe('the share of a histogram below a size', () => {
  test('interpolates over the logarithm, and linearly from 0', () => {
    const histogram = { edges: [0, 4, 16], counts: [10, 30] };
    expect(shareBelow(histogram, 2)).toBeCloseTo(5 / 40);
    expect(shareBelow(histogram, 8)).toBeCloseTo(25 / 40);
    expect(shareBelow(histogram, 99)).toBe(1);
    expect(shareBelow({ edges: [1, 2], counts: [0] }, 1)).toBe(0);
  });
});

describe('the AP surface', () => {
  const simulation = {
    gammas: [0, 2],
    alphas: [0.25, 0.75],
    averagePrecision: [
      [0.1, 0.2],
      [0.4, 0.3],
    ],
  };

  test('is exact at its cells and linear between them', () => {
    expect(regretAt(simulation, 0.25, 2)).toBe(0);
    expect(regretAt(simulation, 0.75, 2)).toBeCloseTo(0.25);
    expect(regretAt(simulation, 0.5, 1)).toBeCloseTo(1 - 0.25 / 0.4);
  });

  test('ends at its border', () => {
    expect(regretAt(simulation, 0.01, 5)).toBe(0);
    expect(regretAt(simulation, 0.99, 0)).toBeCloseTo(0.5);
    expect(regretAt({ ...simulation, averagePrecision: [[0, 0]] }, 0.5, 1)).toBe(0);
  });
});

describe('progress', () => {
  test('is measured over the last two seconds', () => {
    const speed = new SpeedMeter();
    expect(speed.read()).toBeNull();
    speed.add(0, 0);
    expect(speed.read()).toBeNull();
    speed.add(1000, 100e6);
    expect(speed.read()).toBe(100e6);
    for (let second = 2; second <= 10; second++) speed.add(second * 1000, (second - 1) * 300e6);
    expect(speed.read()).toBeCloseTo(300e6);
  });

  test('tells stage, amount and speed as far as they are known', () => {
    const progress = { stage: 'scan', share: 0.2, bytes: { done: 90e6, total: 450e6 } } as const;
    expect(stageWords(progress, en)).toBe('Reading annotations');
    expect(stageWords(null, zhCn)).toBe('正在启动');
    expect(amountWords(progress, 210e6, WORDING)).toBe('90 MB of 450 MB, 210 MB/s');
    const unknown = { ...progress, bytes: { done: 90e6, total: Number.NaN } };
    expect(amountWords(unknown, null, WORDING)).toBe('90 MB');
    expect(amountWords({ stage: 'assign', share: 0.5 }, null, WORDING)).toBe('');
  });
});

test('a bin from 0 is drawn as wide as its neighbour', () => {
  const [first, second] = sizeBins({ edges: [0, 4, 8], counts: [1, 2] });
  expect(first).toMatchObject({ low: 0, high: 4, from: 1, to: 2, middle: 1.5 });
  expect(second).toMatchObject({ from: 2, to: 3 });
});

test('labels are cut between what people see as characters', () => {
  expect(shortened('person', 6)).toBe('person');
  expect(shortened('traffic light', 6)).toBe('traff…');
  expect(shortened('👩‍🚒👩‍🚒👩‍🚒', 2)).toBe('👩‍🚒…');
});
