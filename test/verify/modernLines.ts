import { ONE_TO_ONE_DETECTORS } from '../../src/analysis/dynamic/queries/oneToOneDetectors.ts';
import { startOfTraining } from '../../src/analysis/dynamic/queries/startOfTraining.ts';
import fs from 'node:fs';
import path from 'node:path';
import { CANDIDATE_DETECTORS } from '../../src/analysis/dynamic/candidates/candidateDetectors.ts';
import type { CandidateRule } from '../../src/analysis/dynamic/candidates/CandidateRule.ts';
import type { CandidateCounts } from '../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import { countCandidates } from '../../src/analysis/dynamic/candidates/countCandidates.ts';
import { countShowings } from '../../src/analysis/dynamic/candidates/countShowings.ts';
import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import { type ShownBoxes, shownBoxes } from '../../src/analysis/dataset/shownBoxes.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { boxesPerImage } from '../../src/analysis/dynamic/queries/boxesPerImage.ts';
import { countDenoising } from '../../src/analysis/dynamic/queries/countDenoising.ts';
import { countMatches } from '../../src/analysis/dynamic/queries/countMatches.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import { type Picture, shownFrom } from '../helpers/assignment/shownFrom.ts';

export { compareAssigned, truthLines } from './outputLines.ts';

/** Whole box in the picture, as label files of YOLO need it; at most so many boxes, for the frameworks' memory. */
const MOST_BOXES = 400;

/** A picture with what we count of it. */
export interface ModernLine {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: Picture['boxes'];
  /** Fewest and most candidates of each box, and the most positives of the picture. */
  readonly candidates: readonly (readonly [number, number])[];
  readonly positivesAtMost: number;
}

/** One rule at one input size. */
export interface Asked {
  readonly detector: string;
  /** Last version of the release; null for the newest. */
  readonly to: string | null;
  readonly side: number;
}

/** The rule of a release. */
function ruleOf({ detector, to }: Asked): CandidateRule {
  const found = CANDIDATE_DETECTORS.find(({ name }) => name === detector);
  const release = found?.releases.find(({ versions }) => versions.to === to);
  if (release === undefined) throw new Error(`${detector} has no release up to ${to}`);
  return release.rule;
}

/** Pictures of all COCO files of a folder, spread over each. */
export async function picturesIn(folder: string, perFile: number) {
  const pictures: (Picture & { readonly file: string })[] = [];
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!/\.json(\.gz)?$/.test(file)) continue;
    const shown = await groundTruth(path.join(folder, file));
    if (shown === null) continue;
    const fitting = picturesOf(shown).filter(isWhole);
    const step = Math.max(1, fitting.length / perFile);
    for (let at = 0; at < fitting.length; at += step) {
      const picture = fitting[Math.floor(at)];
      if (picture !== undefined) pictures.push({ file, ...picture });
    }
  }
  return pictures;
}

/** What we count of each picture. */
export function modernLine(picture: Picture & { readonly file: string }, asked: Asked): ModernLine {
  const rule = ruleOf(asked);
  const { side } = asked;
  const counts = (boxes: Picture['boxes']) =>
    finish(
      countCandidates(shownFrom([{ ...picture, boxes }]), { rules: [rule], side, categories: 0 }),
    )[0] as CandidateCounts;
  return {
    ...picture,
    candidates: picture.boxes.map(box => counts([box]).candidates.range),
    positivesAtMost: counts(picture.boxes).positivesAtMost,
  };
}

/** Shares of drawn boxes that are dropped, and of the others that have no candidate. */
export function shownShares(pictures: readonly Picture[], asked: Asked) {
  const affine = { scale: 0.5, translate: 0.1 };
  const { boxes, dropped, without } = finish(
    countShowings(shownFrom(pictures), [ruleOf(asked)], { affine, side: asked.side }),
  );
  return { dropped: dropped / boxes, without: (without[0] ?? NaN) / (boxes - dropped) };
}

/** What we count of a picture with so many boxes: matches of each number of queries, and denoising queries. */
export function queryLine(boxes: number, queries: readonly number[]) {
  const picture = {
    width: 9,
    height: 9,
    boxes: Array.from({ length: boxes }, () => [0, 0, 1, 1] as const),
  };
  const histogram = boxesPerImage(shownFrom([picture]));
  return {
    boxes,
    matched: queries.map(count => countMatches(histogram, count).matched),
    denoising: countDenoising(histogram, { number: 100 }, 1).mostQueries,
  };
}

/** Score at which a new class head starts. */
export function startingScoreOf(name: string, classes: number): number | null {
  const rule = ONE_TO_ONE_DETECTORS.find(detector => detector.name === name)?.rule;
  return (rule && startOfTraining(rule, 1, classes)?.score) ?? null;
}

async function groundTruth(file: string): Promise<ShownBoxes | null> {
  try {
    return finish(shownBoxes(await readCoco(await fileSource(file), {})));
  } catch {
    return null;
  }
}

function picturesOf({ width, height, start, boxes }: ShownBoxes): Picture[] {
  return [...width.keys()].map(image => ({
    width: width[image] as number,
    height: height[image] as number,
    boxes: Array.from(
      { length: (start[image + 1] as number) - (start[image] as number) },
      (_, box) => {
        const at = 4 * ((start[image] as number) + box);
        return boxes.slice(at, at + 4) as unknown as Picture['boxes'][number];
      },
    ).map(([x, y, w, h]) => [x, y, w, h] as const),
  }));
}

function isWhole({ width, height, boxes }: Picture): boolean {
  const inside = boxes.every(
    ([x, y, w, h]) => x >= 0 && y >= 0 && x + w <= width && y + h <= height,
  );
  return width > 9 && height > 9 && boxes.length > 0 && boxes.length <= MOST_BOXES && inside;
}
