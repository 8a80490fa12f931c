import type { GridCell } from '../advice/AdviceContext.ts';
import type { Unlike } from '../advice/Confidence.ts';
import type { Circumstances } from './evidence/Circumstances.ts';

/** A start or an optimiser that no stored training had, or that nobody told. */
const UNTRIED: ReadonlySet<Unlike> = new Set(['pretrained', 'start-unknown', 'sgd', 'optimizer']);

/** Ends of γ and α, both included. */
export interface Reach {
  readonly gammas: readonly [low: number, high: number];
  readonly alphas: readonly [low: number, high: number];
}

/**
 * How far from γ 2 and α .25 a pair may lie, towards γ 1 and α .5. Shorter fine-tunings broke down with more weight on the
 * foreground (docs/science.md, "Beside fine-tuning"); longer ones, and all stored trainings of 300 steps and more, did well
 * up to there.
 */
const REACHES: readonly (Reach & {
  /** Gradient steps from which on it holds. */
  readonly steps: number;
})[] = [
  { steps: 200, gammas: [1.5, 2], alphas: [0.25, 0.4] },
  { steps: 300, gammas: [1, 2], alphas: [0.25, 0.5] },
];

const DEFAULT_ALONE: Reach = { gammas: [2, 2], alphas: [0.25, 0.25] };

/**
 * Whether no stored training is known to have the start and the optimiser of this one. Trainings that are asked all the same,
 * because nobody says anything, started from scratch.
 */
export function staysNearDefault({ unlike }: Pick<Circumstances, 'unlike'>): boolean {
  return unlike.some(code => UNTRIED.has(code));
}

/**
 * What the simulation may choose among where nothing like the training was ever tried: pairs between the default of Lin et al.
 * and (γ 1, α .5).
 *
 * @param steps gradient steps; null where they are not known, which counts as long
 */
export function reachOf(steps: number | null): Reach {
  const { gammas, alphas } =
    REACHES.findLast(one => one.steps <= (steps ?? Infinity)) ?? DEFAULT_ALONE;
  return { gammas, alphas };
}

export function within([low, high]: readonly [number, number], value: number): boolean {
  return low <= value && value <= high;
}

/** The pairs that lie in it. */
export function nearDefault<Cell extends Pick<GridCell, 'gamma' | 'alpha'>>(
  cells: readonly Cell[],
  { gammas, alphas }: Reach,
): Cell[] {
  return cells.filter(({ gamma, alpha }) => within(gammas, gamma) && within(alphas, alpha));
}
