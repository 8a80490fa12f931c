import type { GridCell } from '../advice/AdviceContext.ts';
import type { Unlike } from '../advice/Confidence.ts';
import type { Circumstances } from './evidence/Circumstances.ts';

/** A start or an optimiser that no stored training had, or that nobody told. */
const UNTRIED: ReadonlySet<Unlike> = new Set(['pretrained', 'start-unknown', 'sgd', 'optimizer']);

interface Reach {
  /** Gradient steps from which on it holds. */
  readonly steps: number;
  readonly lowestGamma: number;
  readonly highestAlpha: number;
}

/**
 * How far from γ 2 and α .25 a pair may lie, towards γ 1 and α .5. Shorter fine-tunings broke down with more weight on the
 * foreground (docs/science.md, "Beside fine-tuning"); longer ones, and all stored trainings of 300 steps and more, did well
 * up to there.
 */
const REACHES: readonly Reach[] = [
  { steps: 0, lowestGamma: 2, highestAlpha: 0.25 },
  { steps: 200, lowestGamma: 1.5, highestAlpha: 0.4 },
  { steps: 300, lowestGamma: 1, highestAlpha: 0.5 },
];
const HIGHEST_GAMMA = 2;
const LOWEST_ALPHA = 0.25;

/**
 * Whether no stored training is known to have the start and the optimiser of this one. Trainings that are asked all the same,
 * because nobody says anything, started from scratch.
 */
export function staysNearDefault({ unlike }: Pick<Circumstances, 'unlike'>): boolean {
  return unlike.some(code => UNTRIED.has(code));
}

/**
 * The pairs between the default of Lin et al. and (γ 1, α .5), which the simulation may choose among where nothing like the
 * training was ever tried.
 *
 * @param steps gradient steps; null where they are not known, which counts as long
 */
export function nearDefault<Cell extends Pick<GridCell, 'gamma' | 'alpha'>>(
  cells: readonly Cell[],
  steps: number | null,
): Cell[] {
  const reach = REACHES.findLast(one => one.steps <= (steps ?? Infinity));
  return cells.filter(
    ({ gamma, alpha }) =>
      reach !== undefined &&
      gamma >= reach.lowestGamma &&
      gamma <= HIGHEST_GAMMA &&
      alpha >= LOWEST_ALPHA &&
      alpha <= reach.highestAlpha,
  );
}
