import type { Refit } from '../simulation/refit.ts';
import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { rounded, wholeNumber } from './words.ts';

/** What a model's detections say about the simulator's constants, and what they cannot. Silent without predictions. */
export function fittedConstants({ facts }: Findings): Advice | null {
  const refit = facts?.refit;
  if (refit === undefined) return null;
  const { hits, errors, trained } = refit;
  const counts = { hits, errors, trainedAlpha: trained.alpha ?? 0.5, trainedGamma: trained.gamma };
  const model =
    `Your model’s ${wholeNumber(hits)} true and ${wholeNumber(errors)} false detections, taken to come from a training ` +
    `with γ = ${counts.trainedGamma}, α = ${counts.trainedAlpha},`;
  if (refit.outcome === 'few')
    return {
      code: 'constants-not-fitted',
      text:
        `${model} are too few to fit the simulation to them: it takes 50 of each. The constants stay those chosen on ` +
        `COCO. Results with a lower score threshold hold more.`,
      evidence: counts,
    };
  const misfit = { misfitBefore: refit.misfit.before, misfitAfter: refit.misfit.after };
  if (refit.outcome === 'unlike')
    return {
      code: 'constants-unlike',
      text:
        `${model} score like none of the simulated models: the nearest are ${rounded(misfit.misfitAfter)} deviations ` +
        `away. The constants stay those chosen on COCO. Check that γ and α are those of the training, and that the ` +
        `scores are the detector’s own.`,
      evidence: { ...counts, ...misfit },
    };
  return {
    code: 'constants-fitted',
    text:
      `${model} chose the ${refit.members.length} sets of constants that score most like them (distance ` +
      `${rounded(misfit.misfitAfter)} deviations, ${rounded(misfit.misfitBefore)} over all): ${changes(refit)}. ` +
      `Extrapolated: everything below the lowest score of the file, all easy negatives, and every other pair. ` +
      `Detections on training images overstate how separable objects are: use held-out ones.`,
    evidence: { ...counts, ...misfit },
  };
}

const NAMES: Readonly<Record<Refit['constants'][number]['name'], string>> = {
  objectness: 'objectness',
  localisation: 'localisation',
  clutter: 'clutter',
  halfSize: 'size of half the evidence',
  confusion: 'confusion of classes',
  noise: 'weak foreground',
};

/** `objectness 5.4 (3.9 to 6.7), before 5.6 (…)` of each. */
function changes({ constants }: Refit): string {
  const words = ({ median, low, high }: Refit['constants'][number]['before']) =>
    `${rounded(median)} (${rounded(low)} to ${rounded(high)})`;
  return constants
    .map(({ name, before, after }) => `${NAMES[name]} ${words(after)}, before ${words(before)}`)
    .join('; ');
}
