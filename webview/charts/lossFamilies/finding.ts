import type { Wording } from '../../kit/Wording.ts';
import type { FamilyShares } from '../../losses/settingShares.ts';

/** The families that easy background contributes least and most to. */
export function familyFinding(
  families: readonly FamilyShares[],
  { format, text }: Wording,
): string {
  const sorted = families.toSorted((a, b) => a.loss.easyBackground - b.loss.easyBackground);
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  return text.losses.familyFinding({
    least: least?.name ?? '',
    lowest: format.share(least?.loss.easyBackground ?? 0),
    most: most?.name ?? '',
    highest: format.share(most?.loss.easyBackground ?? 0),
  });
}
