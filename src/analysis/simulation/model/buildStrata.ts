import type { ClassGroup, Evidence, PositiveCell } from '../../summary/evidence/Evidence.ts';
import type { SimulatorConstants } from './constants.ts';
import { mergedStrata } from './mergedStrata.ts';
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

interface StrataOptions {
  readonly coarse?: boolean;
  readonly others?: readonly MassCell[];
}

/**
 * What one class of a group sees: its foreground, the other classes' foreground, negatives near an object, background. The
 * negatives near objects are shared out among classes by their foreground.
 *
 * @param evidence with at least one positive
 * @param coarse whether strata that differ little are merged
 * @param others the same for all constants: `otherCells` of the group, where it has been worked out
 */
export function buildStrata(
  evidence: Evidence,
  group: ClassGroup,
  constants: SimulatorConstants,
  { coarse = false, others = otherCells(evidence, group) }: StrataOptions = {},
): Strata {
  const strata = [
    ...foreground(group, constants),
    ...others.flatMap(cell => otherForeground(cell, constants)),
    ...nearNegatives(evidence, sizeMix(group.cells, 1), others, constants),
    ...background(evidence, group, constants),
  ];
  return strataOf(coarse ? mergedStrata(strata) : strata);
}

/** Foreground cells with their mass: anchors per foreground anchor of the class at hand. */
interface MassCell extends PositiveCell {
  readonly mass: number;
}

/** The foreground of all other classes. */
export function otherCells({ cells, sampledForeground }: Evidence, group: ClassGroup): MassCell[] {
  return cells.flatMap((cell): MassCell[] => {
    const same = group.cells.find(
      own => own.sizeBin === cell.sizeBin && iouClass(own.iou) === iouClass(cell.iou),
    );
    const mass = (cell.share * sampledForeground) / group.positives - (same?.share ?? 0);
    // rounding leaves a trace of a cell that is all the class's own
    return mass > 1e-9 ? [{ ...cell, mass }] : [];
  });
}

function iouClass(iou: number): number {
  if (iou < 0.5) return 0;
  return iou < 0.6 ? 1 : 2;
}

function foreground({ cells }: ClassGroup, constants: SimulatorConstants): Stratum[] {
  const { noise } = constants;
  return cells.flatMap(({ iou, size, share }): Stratum[] => {
    const [shown, placed] = evidenceOf(iou, size, constants);
    return [
      { mean: [shown, placed, shown], label: 1, mass: share * (1 - noise) },
      { mean: [0.2 * shown, 0.2 * placed, 0.2 * shown], label: 1, mass: share * noise },
    ];
  });
}

function otherForeground({ iou, size, mass }: MassCell, constants: SimulatorConstants): Stratum[] {
  return likeAnother(evidenceOf(iou, size, constants), mass, constants);
}

function nearNegatives(
  { negativeIouHistogram: histogram, sampledForeground }: Evidence,
  own: readonly SizeMass[],
  others: readonly MassCell[],
  constants: SimulatorConstants,
): Stratum[] {
  const ofOthers = sizeMix(others, sum(others.map(cell => cell.mass)));
  return NEAR_BINS.flatMap(([from, to]): Stratum[] => {
    const count = sum(histogram.slice(from, to));
    if (count === 0) return [];
    const centres = histogram.map((value, bin) => value * (BIN_WIDTH * bin + BIN_WIDTH / 2));
    const iou = sum(centres.slice(from, to)) / count;
    const nearness = Math.min(1, iou / 0.5);
    const shows = (size: number): readonly [number, number] => {
      const [shown, placed] = evidenceOf(iou, size, constants);
      return [shown * nearness, placed];
    };
    return [
      ...own.map(({ size, mass }): Stratum => {
        const [shown, placed] = shows(size);
        return { mean: [shown, placed, shown], label: 0, mass: (count * mass) / sampledForeground };
      }),
      ...ofOthers.flatMap(({ size, mass }) =>
        likeAnother(shows(size), (count * mass) / sampledForeground, constants),
      ),
    ];
  });
}

function background(
  evidence: Evidence,
  group: ClassGroup,
  { objectness, clutter, confusion, localisation }: SimulatorConstants,
): Stratum[] {
  const mass = (evidence.negativeIouHistogram[0] ?? 0) / group.positives;
  return CLUTTER_QUANTILES.slice(1).map((to, index): Stratum => {
    const from = CLUTTER_QUANTILES[index] ?? 0;
    // the last slice has no middle: its inner half is cut at the same distance from 1
    const quantile = to < 1 ? (from + to) / 2 : 1 - 5e-6 / 2;
    const height = Math.min(1.2, -Math.log(1 - quantile) * clutter);
    const shown = objectness * height;
    return {
      mean: [shown, (localisation * objectness * placement(0)) / 2, shown * confusion],
      label: 0,
      mass: mass * (to - from),
    };
  });
}

/** Negatives of this class that show an object of another one. */
function likeAnother(
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

interface SizeMass {
  readonly size: number;
  readonly mass: number;
}

/** The three size bins with the geometric mean of their sizes; masses sum to `whole`. */
function sizeMix(cells: readonly (PositiveCell & { mass?: number })[], whole: number): SizeMass[] {
  const massOf = (cell: PositiveCell & { mass?: number }) => cell.mass ?? cell.share;
  const all = sum(cells.map(massOf));
  return [0, 1, 2].flatMap(bin => {
    const inBin = cells.filter(cell => cell.sizeBin === bin);
    const mass = sum(inBin.map(massOf));
    if (mass === 0) return [];
    const logSize = sum(inBin.map(cell => massOf(cell) * Math.log(cell.size))) / mass;
    return [{ size: Math.exp(logSize), mass: (mass / all) * whole }];
  });
}

/** Objectness and localisation evidence of an anchor of this IoU with an object of this size. */
function evidenceOf(
  iou: number,
  size: number,
  { objectness, localisation, halfSize }: SimulatorConstants,
): [number, number] {
  // how much of an object's evidence its size leaves
  const visible = 1 / (1 + halfSize / size);
  return [objectness * visible, localisation * objectness * placement(iou) * visible];
}

/** How well placed an anchor of this IoU is: 0 at .45, negative below. */
function placement(iou: number): number {
  return Math.min(1.6, Math.max(-1.8, (iou - 0.45) / 0.25));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
