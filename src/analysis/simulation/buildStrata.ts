import type { Evidence } from '../summary/Evidence.ts';
import type { SimulatorConstants } from './constants.ts';
import { strataOf, type Strata, type Stratum } from './Strata.ts';

/** Another class looks like this one by this much of `confusion`, a third of the classes each. */
const LIKENESS = [0.35, 1, 1.65];
/** Bins [from, to) of the negatives' IoU histogram that form one stratum each; bin 0 is background. */
const NEAR_BINS = [
  [1, 3],
  [3, 5],
  [5, 7],
  [7, 8],
] as const;
const BIN_WIDTH = 0.05;
/** Quantiles that cut the background by how much clutter it shows. */
const CLUTTER_QUANTILES = [0, 0.5, 0.8, 0.95, 0.99, 0.999, 0.9999, 0.99999, 1];

/**
 * What one class of the head sees: foreground, the other classes' foreground, negatives near an object, background.
 *
 * @param evidence with at least one positive
 */
export function buildStrata(evidence: Evidence, constants: SimulatorConstants): Strata {
  return strataOf([
    ...foreground(evidence, constants),
    ...nearNegatives(evidence, constants),
    ...background(evidence, constants),
  ]);
}

function foreground({ cells, classes }: Evidence, constants: SimulatorConstants): Stratum[] {
  const { objectness, noise } = constants;
  return cells.flatMap(({ iou, size, share }): Stratum[] => {
    const visible = visibility(size, constants);
    const shown = objectness * visible;
    const placed = placement(iou, constants) * visible;
    return [
      { mean: [shown, placed, shown], label: 1, mass: share * (1 - noise) },
      { mean: [0.2 * shown, 0.2 * placed, 0.2 * shown], label: 1, mass: share * noise },
      ...otherClasses([shown, placed], share * (classes - 1), constants),
    ];
  });
}

function nearNegatives(evidence: Evidence, constants: SimulatorConstants): Stratum[] {
  const { negativeIouHistogram: histogram, positives, classes } = evidence;
  const sizes = sizeMix(evidence);
  return NEAR_BINS.flatMap(([from, to]): Stratum[] => {
    const count = sum(histogram.slice(from, to));
    if (count === 0) return [];
    const centres = histogram.map((value, bin) => value * (BIN_WIDTH * bin + BIN_WIDTH / 2));
    const iou = sum(centres.slice(from, to)) / count;
    return sizes.flatMap(({ size, share }): Stratum[] => {
      const visible = visibility(size, constants);
      const shown = constants.objectness * visible * Math.min(1, iou / 0.5);
      const placed = placement(iou, constants) * visible;
      const mass = (count * share) / positives;
      const thisClass: Stratum = { mean: [shown, placed, shown], label: 0, mass };
      return [thisClass].concat(otherClasses([shown, placed], mass * (classes - 1), constants));
    });
  });
}

function background(evidence: Evidence, constants: SimulatorConstants): Stratum[] {
  const { objectness, clutter, confusion } = constants;
  const mass = ((evidence.negativeIouHistogram[0] ?? 0) * evidence.classes) / evidence.positives;
  return CLUTTER_QUANTILES.slice(1).map((to, index): Stratum => {
    const from = CLUTTER_QUANTILES[index] ?? 0;
    // the last slice has no middle: its inner half is cut at the same distance from 1
    const quantile = to < 1 ? (from + to) / 2 : 1 - 5e-6 / 2;
    const height = Math.min(1.2, -Math.log(1 - quantile) * clutter);
    const shown = objectness * height;
    return {
      mean: [shown, placement(0, constants) / 2, shown * confusion],
      label: 0,
      mass: mass * (to - from),
    };
  });
}

/** Negatives of this class that show an object of another one. */
function otherClasses(
  [shown, placed]: readonly [number, number],
  mass: number,
  { confusion }: SimulatorConstants,
): Stratum[] {
  return LIKENESS.map(likeness => ({
    mean: [shown, placed, shown * confusion * likeness],
    label: 0,
    mass: mass / LIKENESS.length,
  }));
}

/** Share of the positives in each size bin, with the geometric mean of their sizes. */
function sizeMix({ cells }: Evidence): { size: number; share: number }[] {
  return [0, 1, 2].flatMap(bin => {
    const inBin = cells.filter(cell => cell.sizeBin === bin);
    const share = sum(inBin.map(cell => cell.share));
    if (share === 0) return [];
    const logSize = sum(inBin.map(cell => cell.share * Math.log(cell.size))) / share;
    return [{ size: Math.exp(logSize), share }];
  });
}

/** How much of an object's evidence its size leaves, in (0, 1). */
function visibility(size: number, { halfSize }: SimulatorConstants): number {
  return 1 / (1 + halfSize / size);
}

/** Evidence that an anchor of this IoU is well placed: 0 at .45, negative below. */
function placement(iou: number, { objectness, localisation }: SimulatorConstants): number {
  return localisation * objectness * Math.min(1.6, Math.max(-1.8, (iou - 0.45) / 0.25));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
