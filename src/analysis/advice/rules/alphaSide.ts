import type { GridCell, SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, parameter } from '../measures.ts';

type AlphaSide = Finding<
  'alpha-side',
  {
    foregroundWeight: Measure<'parameter'>;
    backgroundWeight: Measure<'parameter'>;
    favours: Favour;
  }
>;

/** `background-with-gamma`: γ has already taken most of the weight from easy negatives. */
type Favour = 'neither' | 'foreground' | 'background' | 'background-with-gamma';

/** Which side α weights: the most common misreading. */
export const alphaSide = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated: { choice } }: SimulatedContext): AlphaSide {
    return {
      code: 'alpha-side',
      evidence: {
        foregroundWeight: parameter(choice.alpha),
        backgroundWeight: parameter(Number((1 - choice.alpha).toFixed(4))),
        favours: favourOf(choice),
      },
    };
  },
} as const satisfies AdviceRule;

function favourOf({ alpha, gamma }: GridCell): Favour {
  if (alpha === 0.5) return 'neither';
  if (alpha > 0.5) return 'foreground';
  return gamma >= 1 ? 'background-with-gamma' : 'background';
}
