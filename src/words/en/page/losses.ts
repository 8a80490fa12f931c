import { negativeOutputs } from '../advice/negativeOutputs.ts';
import { amount } from '../plural.ts';

/** The simulated charts: difficulty, loss explorer, AP surface. */
export const losses = {
  parts: {
    easyBackground: 'Easy background',
    hardBackground: 'Hard background',
    hardForeground: 'Hard foreground',
    easyForeground: 'Easy foreground',
  },
  shareOfLoss: 'Share of the loss',
  shareOfGradient: 'Share of the gradient',
  shareOfExamples: 'Share of the logits',
  caption: 'Share of the loss; easy means p_t\u00a0≥\u00a00.5.',
  gradientCaption: 'Share of the gradient, |∂L/∂x|; easy means p_t\u00a0≥\u00a00.5.',
  chosen: 'Chosen',
  crossEntropy: 'Cross entropy',
  crossEntropyLines: ['Cross', 'entropy'],
  families: {
    focal: 'Focal loss',
    'cross-entropy': 'Cross entropy',
    'balanced-cross-entropy': 'α-balanced cross entropy',
    'focal-star': 'FL*',
    'soft-truncation': 'Soft truncation',
    'hard-truncation': 'Hard truncation',
    varifocal: 'Varifocal loss',
    asymmetric: 'Asymmetric loss',
  } as Readonly<Record<string, string>>,
  family: 'Loss',
  familyFinding: (p: { least: string; lowest: string; most: string; highest: string }) =>
    `Easy background makes from ${p.lowest} (${p.least}) to ${p.highest} (${p.most}) of the loss`,
  familyCaption:
    'Share of each loss by quadrant at the chosen α and γ. In the varifocal loss α weights the background.',
  familyGradient: 'Foreground’s share of the gradient',
  pair: (alpha: string, gamma: string) => `α\u00a0${alpha}, γ\u00a0${gamma}`,
  lossFinding: (p: { setting: string; share: string; plain: string }) =>
    `At ${p.setting}, easy background makes ${p.share} of the loss; in cross entropy ${p.plain}`,
  gradientFinding: (p: { setting: string; share: string; plain: string }) =>
    `At ${p.setting}, foreground makes ${p.share} of the gradient; in cross entropy ${p.plain}`,
  curveFinding: (p: { factor: string; pt: string }) =>
    `At p_t = ${p.pt} an example keeps ${p.factor} of its cross-entropy loss`,
  curveSame: (pt: string) => `At p_t = ${pt} an example keeps all of its cross-entropy loss`,
  curveCaption: 'Loss of one foreground example against its p_t, next to cross entropy.',
  curveAxis: 'p_t, probability of the right answer',
  curveLoss: 'loss in nats',
  difficulty: {
    caption: (setting: string) =>
      `Simulated scores, each side relative to its own peak. Lines: all logits; filled: what is left at ${setting}; dotted: the weight.`,
    axis: 'predicted probability p (logit scale)',
    height: 'relative to the peak',
    finding: (p: { hard: string; easy: string }) =>
      `${p.hard} of the foreground is hard; ${p.easy} of the background is easy`,
    foreground: 'Foreground logits',
    background: 'Background logits',
    foregroundLeft: 'Foreground × weight',
    backgroundLeft: 'Background × weight',
    foregroundWeight: 'Weight of foreground',
    backgroundWeight: 'Weight of background',
    probability: 'Probability',
    quadrants: 'The four quadrants at γ = 0 and at the chosen pair',
    quadrant: 'Quadrant',
    oneIn: (count: string) => `1 in ${count}`,
    perPositive: (count: string) => `${negativeOutputs(count)}.`,
    lossPlain: 'Loss, cross entropy',
    lossChosen: (pair: string) => `Loss, ${pair}`,
    gradientChosen: (pair: string) => `Gradient, ${pair}`,
  },
  measured: {
    finding: (p: { found: string; missed: string; share: string }) =>
      `The model finds ${amount(p.found, 'box')} and misses ${p.missed}; ${p.share} of its confident errors may be wrong labels`,
    caption: 'Detections by score: matched at IoU 0.5 as pycocotools does, or errors.',
    score: 'score',
    detectionsLog: 'detections (log scale)',
    truePositives: 'True positives',
    falsePositives: 'False positives',
    censored: (score: string) =>
      `Scores below ${score} are not in the file, so easy background is not seen here.`,
    leftOut: (count: string) =>
      `${amount(count, 'record')} of the file could not be used. What was found:`,
    averagePrecision: (p: { all: string; at50: string; at75: string }) =>
      `AP ${p.all}, AP50 ${p.at50}, AP75 ${p.at75}, as pycocotools counts them.`,
    errors: (p: { near: string; otherClass: string; background: string }) =>
      `Errors: ${p.near} near an object, ${p.otherClass} on another class, ${p.background} on background.`,
    curves: {
      finding: (p: { all: string; name: string; least: string }) =>
        `AP50 is ${p.all} over the classes; of those drawn, ${p.name} has the lowest, ${p.least}`,
      caption: 'Precision against recall at IoU 0.5, for the classes with the most boxes.',
      mean: 'All classes',
      recall: 'recall',
      precision: 'precision',
      at: (recall: string) => `Precision at recall ${recall}`,
    },
    confusion: {
      finding: (p: { score: string; f1: string; precision: string; recall: string }) =>
        `From score ${p.score} on, F1 is best (${p.f1}): precision ${p.precision}, recall ${p.recall}`,
      caption: 'Share of each row at IoU 0.5. Rows: what was there; columns: what was found.',
      background: 'background',
      others: (count: string) => amount(count, 'other class'),
      found: 'Found as',
    },
    copySuspects: (count: string) => `Copy ${amount(count, 'suspect')}`,
  },
  surface: {
    finding: (near: string, all: string, share: string) =>
      `${near} of ${amount(all, 'pair')} lie within ${share} of the best`,
    caption: 'Expected AP below the pair that is best on average. Outlined: near-optimal.',
    marks: '●\u00a0recommended, ○\u00a0default.',
    best: 'best',
    faded: (share: string) => `−${share} and more`,
    corner: 'γ \\ α',
    votes: (share: string) => `best in ${share} of what it rests on, by weight`,
    votesCaption:
      'The number below is the share of the training runs and simulations it rests on, by weight, in which the pair is best.',
  },
};
