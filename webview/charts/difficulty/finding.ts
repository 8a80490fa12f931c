import { weightShares } from '../../../src/analysis/report/derive/lossShares.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { Wording } from '../../kit/Wording.ts';

/** How much of the foreground is hard, and how much of the background easy. */
export function difficultyFinding(difficulty: DifficultyReport, { format, text }: Wording): string {
  const examples = weightShares(difficulty, () => 1);
  const foreground = examples.easyForeground + examples.hardForeground;
  const background = examples.easyBackground + examples.hardBackground;
  return text.losses.difficulty.finding({
    hard: format.share(foreground === 0 ? 0 : examples.hardForeground / foreground),
    easy: format.share(background === 0 ? 0 : examples.easyBackground / background),
  });
}
