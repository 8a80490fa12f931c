import type { Wording } from '../../kit/Page.ts';
import { type Setting, type SettingShares, settingWords } from '../../losses/Setting.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { quadrantChart } from '../kit/quadrantBars.ts';

interface Compared {
  readonly setting: Setting;
  readonly chosen: SettingShares;
  readonly plain: SettingShares;
}

/** Where the loss comes from, beside plain cross entropy. */
export function lossChart({ setting, chosen, plain }: Compared, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { losses } = text;
  return quadrantChart(
    {
      id: 'loss',
      finding: losses.lossFinding({
        setting: settingWords(setting, wording),
        share: format.share(chosen.loss.easyBackground),
        plain: format.share(plain.loss.easyBackground),
      }),
      caption: losses.caption,
      what: losses.shareOfLoss,
      name: losses.families[setting.family.id] ?? losses.chosen,
      chosen: chosen.loss,
      plain: plain.loss,
    },
    wording,
  );
}

/** Where the gradient comes from: what the next step of training listens to. */
export function gradientChart({ setting, chosen, plain }: Compared, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { losses } = text;
  const foreground = ({ gradient }: SettingShares) =>
    gradient.easyForeground + gradient.hardForeground;
  return quadrantChart(
    {
      id: 'gradient',
      finding: losses.gradientFinding({
        setting: settingWords(setting, wording),
        share: format.share(foreground(chosen)),
        plain: format.share(foreground(plain)),
      }),
      caption: losses.gradientCaption,
      what: losses.shareOfGradient,
      name: losses.families[setting.family.id] ?? losses.chosen,
      chosen: chosen.gradient,
      plain: plain.gradient,
    },
    wording,
  );
}
