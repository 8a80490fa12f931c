import { type AnchorDesign, UNCHANGED } from './AnchorDesign.ts';

/** How good a design is; higher is better. */
export type Judge = (design: AnchorDesign) => Promise<number>;

/** Factors that one step multiplies a parameter by, coarse to fine: half an octave, a quarter, an eighth. */
const STEPS = [2 ** 0.5, 2 ** 0.25, 2 ** 0.125] as const;

const PARAMETERS = ['scale', 'tallness', 'stretch', 'spread'] as const;

/** Limits of every parameter, either way. */
const FARTHEST = 8;

/**
 * Coordinate search without gradients: from the present anchors, each parameter in turn goes up or down as long as that
 * helps, in steps that get finer. Deterministic; some 30 to 60 designs are judged.
 */
export async function searchDesign(judge: Judge): Promise<AnchorDesign> {
  let best = { design: UNCHANGED, score: await judge(UNCHANGED) };
  for (const step of STEPS) {
    let improved = true;
    while (improved) {
      improved = false;
      for (const parameter of PARAMETERS) {
        const moved = await lineSearch(best, { parameter, step, judge });
        improved ||= moved.score > best.score;
        best = moved;
      }
    }
  }
  return best.design;
}

interface Judged {
  readonly design: AnchorDesign;
  readonly score: number;
}

interface Line {
  readonly parameter: (typeof PARAMETERS)[number];
  readonly step: number;
  readonly judge: Judge;
}

async function lineSearch(from: Judged, { parameter, step, judge }: Line): Promise<Judged> {
  let best = from;
  for (const factor of [step, 1 / step]) {
    for (;;) {
      const value = best.design[parameter] * factor;
      if (value > FARTHEST || value < 1 / FARTHEST) break;
      const design = { ...best.design, [parameter]: value };
      const score = await judge(design);
      if (score <= best.score) break;
      best = { design, score };
    }
    if (best !== from) break;
  }
  return best;
}
