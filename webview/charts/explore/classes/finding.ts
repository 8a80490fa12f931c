import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';
import type { ClassLoss } from './ClassLoss.ts';

/** The class with the most boxes without a candidate at one setting. */
export function classesFinding(
  losses: readonly ClassLoss[],
  { setting, side }: { readonly setting: number; readonly side: string },
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.classes;
  const at = (loss: ClassLoss) => loss.without[setting] ?? 0;
  const [most] = losses.toSorted((one, other) => at(other) - at(one));
  if (most === undefined || at(most) === 0) return words.none(side);
  return words.finding({
    name: most.name,
    count: format.count(at(most)),
    boxes: format.count(most.boxes),
    share: format.share(shareOf(at(most), most.boxes)),
    side,
  });
}
