import fs from 'node:fs';
import path from 'node:path';
import { CANDIDATE_DETECTORS } from '../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import type { CandidateRule } from '../../src/analysis/dynamic/candidates/CandidateRule.ts';
import type { CandidateCounts } from '../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import { countCandidates } from '../../src/analysis/dynamic/candidates/countCandidates.ts';
import { countShowings } from '../../src/analysis/dynamic/candidates/countShowings.ts';
import { fitOnto, type Placement } from '../../src/analysis/dynamic/candidates/fitOnto.ts';
import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import { type ShownBoxes, shownBoxes } from '../../src/analysis/dataset/shownBoxes.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { boxesPerImage } from '../../src/analysis/dynamic/queries/boxesPerImage.ts';
import { countDenoising } from '../../src/analysis/dynamic/queries/countDenoising.ts';
import { countMatches } from '../../src/analysis/dynamic/queries/countMatches.ts';
import { ONE_TO_ONE_DETECTORS } from '../../src/analysis/dynamic/frameworks/oneToOneDetectors.ts';
import { startOfTraining } from '../../src/analysis/dynamic/queries/startOfTraining.ts';
import { powerWeights } from '../../src/analysis/losses/classPower.ts';
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
  /** Corners of each box on the input. */
  readonly placed: readonly (readonly number[])[];
  /** Fewest and most candidates of each box, and the most positives of the picture. */
  readonly candidates: readonly (readonly [number, number])[];
  readonly positivesAtMost: number;
  /** Whether a box may take candidates of another. */
  readonly borrows: boolean;
  /** The same where every box keeps one. */
  readonly singlesAtMost: number;
}

/** One rule at one input size. */
export interface Asked {
  readonly detector: string;
  /** Last version of the release; null for the newest. */
  readonly to: string | null;
  readonly side: number;
}

/** No preset is made of it, since its pictures are not square; its points are RTMDet's, with two more levels. */
const TOOD: CandidateRule = {
  fit: 'corner-round',
  region: { kind: 'inside', widened: null },
  strides: [8, 16, 32, 64, 128],
  offset: 0,
  mostPerBox: 13,
};

/** The rule of a release. */
function ruleOf({ detector, to }: Asked): CandidateRule {
  if (detector === 'tood') return TOOD;
  const found = CANDIDATE_DETECTORS.find(({ name }) => name === detector);
  const release = found?.releases.find(({ versions }) => versions.to === to);
  if (release === undefined) throw new Error(`${detector} has no release up to ${to}`);
  return release.rule;
}

/** At least so many pictures of all COCO files of a folder where they have them, as even as can be, spread over each. */
export async function picturesIn(folder: string, wanted: number) {
  const files: (Picture & { readonly file: string })[][] = [];
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!/\.json(\.gz)?$/.test(file)) continue;
    const shown = await groundTruth(path.join(folder, file));
    if (shown === null) continue;
    files.push(
      picturesOf(shown)
        .filter(isWhole)
        .map(picture => ({ file, ...picture })),
    );
  }
  const most = Math.max(...files.map(file => file.length));
  const found = (each: number) =>
    files.reduce((sum, { length }) => sum + Math.min(length, each), 0);
  let each = 1;
  while (each < most && found(each) < wanted) each++;
  return files.flatMap(file => spread(file, each));
}

function spread<Item>(list: readonly Item[], count: number): Item[] {
  const step = Math.max(1, list.length / count);
  return Array.from(
    { length: Math.min(list.length, count) },
    (_, at) => list[Math.floor(at * step)] as Item,
  );
}

/** What we count of each picture. */
export function modernLine(whole: Picture & { readonly file: string }, asked: Asked): ModernLine {
  const rule = ruleOf(asked);
  const { side } = asked;
  const picture = asked.detector === 'tood' ? narrowed(whole, side) : whole;
  const counts = (boxes: Picture['boxes']) =>
    finish(
      countCandidates(shownFrom([{ ...picture, boxes }]), { rules: [rule], side, categories: 0 }),
    )[0] as CandidateCounts;
  const candidates = picture.boxes.map(box => counts([box]).candidates.range);
  return {
    ...picture,
    placed: placedBoxes(picture, rule, side),
    candidates,
    positivesAtMost: counts(picture.boxes).positivesAtMost,
    borrows: rule.borrows === true,
    singlesAtMost: candidates.filter(([, most]) => most > 0).length,
  };
}

/** TOOD takes points that lie .01 px of the input inside a box, or more. */
function narrowed<Shown extends Picture>(picture: Shown, side: number): Shown {
  const margin = (0.01 * Math.max(picture.width, picture.height)) / side;
  const boxes = picture.boxes.map(
    ([x, y, width, height]) =>
      [x + margin, y + margin, width - 2 * margin, height - 2 * margin] as const,
  );
  return { ...picture, boxes };
}

function placedBoxes(picture: Picture, { fit }: CandidateRule, side: number) {
  const place: Placement = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
  fitOnto(fit, picture, side, place);
  const { scaleX, scaleY, left, top } = place;
  return picture.boxes.map(([x, y, width, height]) => [
    x * scaleX + left,
    y * scaleY + top,
    (x + width) * scaleX + left,
    (y + height) * scaleY + top,
  ]);
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

/** Boxes of each class, file by file. */
export async function classCounts(folder: string): Promise<number[][]> {
  const found: number[][] = [];
  for (const file of fs.readdirSync(folder).toSorted()) {
    const shown = /\.json(\.gz)?$/.test(file) ? await groundTruth(path.join(folder, file)) : null;
    if (shown === null || shown.category.length === 0) continue;
    const counts = Array.from({ length: Math.max(...shown.category) + 1 }, () => 0);
    for (const row of shown.category) if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
    if (counts.length > 0) found.push(counts);
  }
  return found;
}

/** Weights of the classes for `cls_pw`, as the newest release makes them. */
export function classWeightsOf(counts: readonly number[], power: number): readonly number[] {
  return powerWeights(counts, power, 'mean').weights;
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
