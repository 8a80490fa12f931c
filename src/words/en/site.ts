import { relativeValues, type SiteWords } from '../SiteWords.ts';
import { contradictions } from './contradictions.ts';
import { lossMeanings } from './lossMeanings.ts';

export const site: SiteWords = {
  remarks: {
    'sums-over-six-sizes': 'counts are sums over the six training sizes',
    'wider-boxes-in-1x': '2.x labels the same anchors, 1.x measures boxes one pixel wider',
    'crowds-as-boxes': 'crowd regions are trained on as boxes there',
  },
  notes: {
    'tao-ranges': 'TAO wants α in (0, 1) and γ above 0.',
    'tao-both-above-zero': 'Focal loss is on only while α and γ are both above 0.',
    'yolo-loss-shrinks':
      'α is fixed at 0.25 in the code, and 0.0 turns focal loss off; the mean over all entries stays, so that a γ above 0 shrinks the class and objectness losses relative to the box loss.',
    'soft-targets':
      'α is fixed at 0.25 in the code, and 0.0 turns focal loss off; the class targets are scores from task-aligned assignment, not 0 and 1, which the recommendation takes for granted.',
    'negative-alpha': 'A negative α switches the weighting off.',
    'class-balancing': 'α counts only with apply_class_balancing=True.',
    'gamma-fixed-at-two': 'γ is fixed at 2 in the code of this family.',
    'paddle-values-unused':
      'PaddleDetection (2.5 to 2.7, and develop of October 2024) stores these values and trains with 0.25 and 2 all the same: ppdet/modeling/losses/fcos_loss.py has to hand them to sigmoid_focal_loss first.',
    'matcher-cost': 'The matcher uses the same values for its cost.',
    'switched-off':
      'The config switches this focal loss off (enabled: false or similar): its values have no effect until it is on.',
    'own-code':
      'The code is your own: check that its α weights positives, and that no other file passes other values.',
    'own-code-elsewhere':
      'The code is your own: check that its α weights positives. It is defined in another file; only what the call names is set.',
  },
  relative: loss => {
    const { is, sensible } = lossMeanings[loss.meaning];
    const values = relativeValues(loss);
    return {
      title: `takes no recommended pair: ${is}`,
      more: `${loss.path}${values === '' ? '' : ` (${values})`} is ${is}. ${sensible}`,
    };
  },
  contradictions,
  values: {
    written: ({ text }) => text,
    'in-code': ({ value }) => `${value} (fixed in the code)`,
    inherited: ({ text, file }) => `${text} (from ${file})`,
    default: ({ value }) => `${value} (default)`,
    off: () => 'off (default)',
    unknown: () => '–',
  },
};
