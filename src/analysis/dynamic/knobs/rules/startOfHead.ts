import { type Measure, parameter, probability, ratio } from '../../../advice/measures.ts';
import { GOOD_IOU, SOUND_BIAS } from '../../queries/startOfTraining.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';

type StartOfHead = KnobFinding<
  'start-of-head',
  {
    /** `risky`: another bias is advised; `calm`: told. */
    variant: 'risky' | 'calm';
    /** Of every query and class. */
    startingScore: Measure<'probability'>;
    /** Background gradient per matched box at the first step. */
    startingPull: Measure<'ratio'>;
    /** That of a score of .01. */
    soundBias: Measure<'parameter'>;
    /** Whether matched queries come to rest below the IoU with their box. */
    settlesLower: boolean;
    goodIou: Measure<'ratio'>;
    settledScore: Measure<'probability'>;
  }
>;

/** What a new class head starts with, where every class of a query has a sigmoid. */
export function startOfHead({ exploration }: KnobContext): StartOfHead | null {
  if (exploration?.kind !== 'queries') return null;
  const start = exploration.settings[0]?.start ?? null;
  if (start === null || !Number.isFinite(start.pull)) return null;
  return {
    code: 'start-of-head',
    key: null,
    now: null,
    proposed: null,
    evidence: {
      variant: start.risky ? 'risky' : 'calm',
      startingScore: probability(start.score),
      startingPull: ratio(start.pull),
      soundBias: parameter(SOUND_BIAS),
      settlesLower: start.settled < GOOD_IOU,
      goodIou: ratio(GOOD_IOU),
      settledScore: probability(start.settled),
    },
  };
}
