import { describe, expect, it } from 'vitest';
import { costFinding } from '../../../../webview/charts/explore/cost/finding.ts';
import { classesFinding } from '../../../../webview/charts/explore/classes/finding.ts';
import { levelsFinding } from '../../../../webview/charts/explore/levels/finding.ts';
import { loadFinding } from '../../../../webview/charts/explore/load/finding.ts';
import { lostFinding } from '../../../../webview/charts/explore/lost/finding.ts';
import { negativesFinding } from '../../../../webview/charts/explore/negatives/finding.ts';
import { sideFinding } from '../../../../webview/charts/explore/side/finding.ts';
import { sizesFinding } from '../../../../webview/charts/explore/sizes/finding.ts';
import { apart } from '../../../../webview/charts/explore/kit/settingLines.ts';
import { pointView } from '../../../../webview/exploration/PointView.ts';
import { queryView } from '../../../../webview/exploration/QueryView.ts';
import { pointExploration, queryExploration } from '../../explorations.ts';
import { WORDING } from '../../wording.ts';

type Without = Parameters<typeof pointExploration>[0];

describe('boxes without a candidate, by image size', () => {
  const finding = (settings: Without, at: { setting: number; release: number }) =>
    sideFinding(pointView(pointExploration(settings))!, at, WORDING);
  const LOSING: Without = [
    [640, [0, 0, 8]],
    [320, [0, 2, 20]],
    [1280, [0, 0, 1]],
  ];

  it('compares the own size with the next larger, and another with the own', () => {
    expect(finding(LOSING, { setting: 1, release: 2 })).toBe(
      '8% of the boxes have no candidate at 640 px, 1% at 1,280 px',
    );
    expect(finding(LOSING, { setting: 0, release: 2 })).toBe(
      '20% of the boxes have no candidate at 320 px, 8% at 640 px',
    );
  });

  it('names the release that loses boxes where the chosen one does not', () => {
    expect(finding(LOSING, { setting: 1, release: 0 })).toBe(
      'All boxes have a candidate (3.0 and later); 8% have none at 640 px (up to 1.9)',
    );
  });

  it('never speaks of all releases where one loses boxes at another size', () => {
    const elsewhere: Without = [
      [640, [0, 0, 0]],
      [320, [0, 0, 5]],
    ];
    expect(finding(elsewhere, { setting: 1, release: 0 })).toBe(
      'At every image size, all boxes have a candidate (2.0 and later)',
    );
    expect(finding([[640, [0, 0, 0]]], { setting: 0, release: 0 })).toBe(
      'At every image size, all boxes have a candidate',
    );
  });
});

describe('what an image size costs', () => {
  it('is points, and how many times those of the own size', () => {
    const view = pointView(
      pointExploration([
        [640, [0, 0, 0]],
        [1280, [0, 0, 0]],
      ]),
    )!;
    expect(costFinding(view, { setting: 0, release: 0 }, WORDING)).toBe(
      'At 640 px a picture has 8,000 points',
    );
    expect(costFinding(view, { setting: 1, release: 0 }, WORDING)).toBe(
      'At 1,280 px a picture has 32,000 points, 4 times those of 640 px',
    );
  });
});

describe('who has no candidate', () => {
  const counts = (without: number) =>
    pointExploration([[640, [without, without, without]]]).settings[0]!.releases[0]!;

  it('is told by size', () => {
    expect(sizesFinding(counts(5), '640', WORDING)).toBe(
      '10% of the small boxes have no candidate at 640 px',
    );
    expect(sizesFinding(counts(0), '640', WORDING)).toBe(
      'At 640 px boxes of every size have a candidate',
    );
  });

  it('is told by level', () => {
    expect(levelsFinding(counts(5), '640', WORDING)).toBe(
      '20% of the boxes can be learned on stride 8 alone at 640 px',
    );
  });

  it('is told by class, at the size that is chosen', () => {
    const losses = [
      { name: 'car', boxes: 40, without: [3, 0] },
      { name: 'boat', boxes: 10, without: [5, 1] },
    ];
    expect(classesFinding(losses, { setting: 0, side: '320' }, WORDING)).toBe(
      'boat loses most at 320 px: 5 of 10 boxes (50%)',
    );
    const none = [{ name: 'car', boxes: 40, without: [3, 0] }];
    expect(classesFinding(none, { setting: 1, side: '640' }, WORDING)).toBe(
      'At 640 px no class has a box without a candidate',
    );
  });
});

describe('numbers of queries', () => {
  // Images of 3 and 9 boxes; 3 classes, batches of 2.
  const view = queryView(queryExploration('rt-detr', [3, 9], [4, 2, 20]))!;

  it('lose boxes, or are enough', () => {
    expect(lostFinding(view, 0, WORDING)).toBe(
      'With 2 queries 67% of the boxes find none, on 2 images',
    );
    expect(lostFinding(view, 1, WORDING)).toBe(
      'With 4 queries 42% of the boxes find none, on 1 image',
    );
    expect(lostFinding(view, 2, WORDING)).toBe(
      '20 queries are enough: the fullest image has 9 boxes',
    );
    expect(lostFinding(queryView(queryExploration('detr', [1], [4]))!, 0, WORDING)).toBe(
      'Every box finds a query, however few there are here',
    );
  });

  it('have negatives for each positive', () => {
    // 20 · 2 · 3 logits, 12 of them positive.
    expect(negativesFinding(view, 2, WORDING)).toBe(
      'With 20 queries there are 9 negatives for each positive',
    );
    const empty = queryView(queryExploration('rt-detr', [0], [4]))!;
    expect(negativesFinding(empty, 0, WORDING)).toBe('With 4 queries there is no positive');
  });

  it('are added to by denoising', () => {
    // 9 boxes in the fullest image: 11 groups of 18 queries.
    expect(loadFinding(view, 2, WORDING)).toMatch(/^Denoising adds \d+% to 20 queries, 198 /);
    expect(loadFinding(queryView(queryExploration('detr', [1], [4]))!, 0, WORDING)).toBe('');
  });
});

describe('the ticks of settings', () => {
  it('are at least a gap apart, and the chosen one is among them', () => {
    expect(apart([320, 480, 640, 800, 1280], 2, 200)).toEqual([320, 640, 1280]);
    expect(apart([100, 300], 0, 1)).toEqual([100, 300]);
    expect(apart([], 0, 1)).toEqual([]);
  });
});
