// Counts of the shared data sets that other code made (NumPy), from the formulas of the frameworks.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CANDIDATE_DETECTORS } from '../../../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import { countCandidates } from '../../../../src/analysis/dynamic/candidates/countCandidates.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { shownBoxes } from '../../../../src/analysis/dataset/shownBoxes.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { powerWeights } from '../../../../src/analysis/losses/classPower.ts';
import { boxesPerImage } from '../../../../src/analysis/dynamic/queries/boxesPerImage.ts';
import { countDenoising } from '../../../../src/analysis/dynamic/queries/countDenoising.ts';
import {
  boxesBeyond,
  countMatches,
} from '../../../../src/analysis/dynamic/queries/countMatches.ts';
import {
  balancedNoObjectWeight,
  noObjectShare,
} from '../../../../src/analysis/dynamic/queries/noObjectWeight.ts';
import { fileSource } from '../../../../src/platform/node/files/fileSource.ts';
import { describeShared } from '../../../helpers/shared.ts';

interface Vectors {
  readonly images: number;
  readonly boxes: number;
  readonly classes: number;
  readonly usedClasses: number;
  readonly yoloxMaxLabels50Lost: number;
  readonly denoising100Batch1: {
    readonly queries: number;
    readonly maxQueriesOfAnImage: number;
  };
  readonly denoising100Batch16: {
    readonly expectedGroups: number;
    readonly expectedQueriesPadded: number;
  };
  readonly detr: { readonly eos01BackgroundShare: number; readonly eosForHalf: number };
}

interface Matched {
  readonly matched: number;
  readonly lost: number;
  readonly imagesOver: number;
}

interface TaskAligned {
  readonly noCandidate: number;
  readonly below10: number;
  readonly candidates: number;
  readonly positivesAtMostBySum: number;
}

interface Power {
  readonly largest: number;
  readonly largestOfUsed: number;
  readonly smallestOfUsed: number;
  readonly meanWeightOfBoxes: number;
}

const ultralytics = CANDIDATE_DETECTORS.find(({ name }) => name === 'yolo11')?.releases ?? [];
/** Their last versions. */
const RULES = { '': '8.3.253', Expanded: '8.4.127' };

describeShared('counts of point- and query-based detectors', shared => {
  const file = path.join(shared, 'reference/modern/modern-detector-counts.json');
  const all = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Vectors>;

  it.each(Object.entries(all))('%s: as counted elsewhere', async (name, vectors) => {
    const dataset = await readCoco(await fileSource(path.join(shared, 'data/coco', name)), {});
    const shown = finish(shownBoxes(dataset));
    const histogram = boxesPerImage(shown);
    const whole = countMatches(histogram, 100);
    expect([whole.images, whole.boxes]).toEqual([vectors.images, vectors.boxes]);

    for (const queries of [100, 200, 300, 900]) {
      const expected = vectors[`queries${queries}` as keyof Vectors] as unknown as Matched;
      expect(countMatches(histogram, queries)).toMatchObject(expected);
    }
    expect(boxesBeyond(histogram, 50)).toBe(vectors.yoloxMaxLabels50Lost);
    const one = countDenoising(histogram, { number: 100 }, 1);
    expect(one.queries * vectors.images).toBeCloseTo(vectors.denoising100Batch1.queries, 4);
    expect(one.mostQueries).toBe(vectors.denoising100Batch1.maxQueriesOfAnImage);
    const sixteen = countDenoising(histogram, { number: 100 }, 16);
    expect(sixteen.groups).toBeCloseTo(vectors.denoising100Batch16.expectedGroups, 3);
    expect(sixteen.queries).toBeCloseTo(vectors.denoising100Batch16.expectedQueriesPadded, 1);
    expect(noObjectShare(whole, 0.1)).toBeCloseTo(vectors.detr.eos01BackgroundShare, 4);
    expect(balancedNoObjectWeight(whole)).toBeCloseTo(vectors.detr.eosForHalf, 4);

    const boxes = dataset.categories.filter(({ listings }) => listings > 0).map(() => 0);
    for (const row of shown.category) if (boxes[row] !== undefined) boxes[row]++;
    expect(boxes.length).toBe(vectors.classes);
    expect(boxes.filter(count => count > 0).length).toBe(vectors.usedClasses);
    for (const power of [0.25, 0.5, 1]) {
      const expected = vectors[`clsPw${power}` as keyof Vectors] as unknown as Power;
      const { weights, meanOfBoxes } = powerWeights(boxes, power);
      const used = weights.filter((_, row) => boxes[row] !== 0);
      expect(Math.max(...weights)).toBeCloseTo(expected.largest, 3);
      expect(Math.max(...used)).toBeCloseTo(expected.largestOfUsed, 3);
      expect(Math.min(...used)).toBeCloseTo(expected.smallestOfUsed, 5);
      expect(meanOfBoxes).toBeCloseTo(expected.meanWeightOfBoxes, 5);
    }

    for (const side of [640, 1280])
      for (const [suffix, versions] of Object.entries(RULES)) {
        const rule = ultralytics.find(release => release.versions.to === versions)?.rule;
        if (rule === undefined) throw new Error(versions);
        const expected = vectors[`tal${side}${suffix}` as keyof Vectors] as unknown as TaskAligned;
        const { categories } = dataset;
        const asked = { rules: [rule], side, categories: categories.length } as const;
        const counts = finish(countCandidates(shown, asked))[0]!;
        const band = (range: readonly [number, number], value: number) =>
          expect(value >= range[0] && value <= range[1], `${side}${suffix}: ${value}`).toBe(true);
        band(counts.without.range, expected.noCandidate);
        band(counts.candidates.range, expected.candidates);
        band(counts.claimsAtMost.range, expected.positivesAtMostBySum);
        expect(Math.abs(counts.fewerThanClaimed - expected.below10)).toBeLessThanOrEqual(
          counts.tiedBoxes,
        );
        expect(counts.positivesAtMost).toBeLessThanOrEqual(counts.claimsAtMost.count);
      }
  });
});
