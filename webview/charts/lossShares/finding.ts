import type { Wording } from '../../kit/Wording.ts';
import { settingWords } from '../../losses/Setting.ts';
import type { ComparedShares, SettingShares } from '../../losses/settingShares.ts';

/** How much of the loss easy background makes up. */
export function lossFinding({ setting, chosen, plain }: ComparedShares, wording: Wording): string {
  const { format, text } = wording;
  return text.losses.lossFinding({
    setting: settingWords(setting, wording),
    share: format.share(chosen.loss.easyBackground),
    plain: format.share(plain.loss.easyBackground),
  });
}

/** How much of the gradient comes from the foreground. */
export function gradientFinding(
  { setting, chosen, plain }: ComparedShares,
  wording: Wording,
): string {
  const { format, text } = wording;
  const foreground = ({ gradient }: SettingShares) =>
    gradient.easyForeground + gradient.hardForeground;
  return text.losses.gradientFinding({
    setting: settingWords(setting, wording),
    share: format.share(foreground(chosen)),
    plain: format.share(foreground(plain)),
  });
}
