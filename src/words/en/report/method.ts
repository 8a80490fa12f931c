import { amount } from '../plural.ts';
const WITHOUT_IOU =
  'This rule chooses its foreground without IoU, which the simulation needs to separate easy from hard; so nothing is simulated';

/** How a report was computed, sentence by sentence; numbers come formatted. */
export const method = {
  preset: 'a preset',
  configFile: 'a config file',
  counted: (p: { framework: string; detector: string; source: string; images: string }) =>
    `Anchors, matches and sizes follow ${p.framework} (${p.detector}, from ${p.source}), ${p.images}.`,
  images: {
    every: 'on every image of the file',
    everyBut: (refused: string) =>
      `on every image of the file but ${refused} that no size of the training leaves a pixel`,
    some: (counted: string, all: string, unsized: string) =>
      `on ${counted} of ${amount(all, 'image')}: ${unsized} have no width or height`,
    withoutSize: (count: string) => `${count} without width or height`,
    used: (leftOut: readonly string[]) =>
      `on the images that training uses: ${leftOut.join(' and ')} are left out`,
    withoutBoxes: (count: string) => `${count} without boxes`,
    tooSmall: (count: string) => `${count} too small`,
  },
  sizes: (count: string) =>
    `Every image is counted at each of its ${amount(count, 'training size')}: numbers of anchors, and of boxes with or without them, are sums over these.`,
  batches: (images: string) =>
    `Images are padded together, ${images} at a time, in one seeded shuffle that represents all epochs.`,
  stated: (facts: readonly string[]) => `Read from the config: ${facts.join('; ')}.`,
  notModelled: (sentences: readonly string[]) => `Not modelled: ${sentences.join(' ')}`,
  noAnchors: 'No anchor was counted, so nothing is simulated.',
  sampledIous: (p: { images: string; of: string; iou: string; error: string }) =>
    `Labels and all other counts are of every image. Only how the anchors below an IoU of ${p.iou} divide is estimated, from ${p.images} of ${amount(p.of, 'image')}, chosen by a hash of their ids: each bar is within ${p.error} of its exact number (three standard errors; in JSON for each bar). --exact-histogram counts all images.`,
  sampledEvidence: (images: string, of: string) =>
    `The simulation starts from the anchors of ${images} of ${amount(of, 'image')}, chosen by a hash of their ids.`,
  ruleWithoutIou: `${WITHOUT_IOU} and no α and γ are recommended.`,
  publishedPair: `${WITHOUT_IOU}, and the α and γ that are recommended are the published ones.`,
  labelsOnly:
    'Labels and counts only, as asked for: the IoUs of background anchors, which the simulation needs to separate easy from hard, were left out; so nothing is simulated and no α and γ are recommended.',
  sampled:
    'This detector samples its anchors in balance before the loss, after which α and γ have little to act on; so nothing is simulated and no α and γ are recommended.',
  measured: (p: {
    iou: string;
    hits: string;
    errors: string;
    near: string;
    otherClass: string;
    background: string;
    missed: string;
    suspects: string;
    lowestScore: string;
  }) =>
    `Your model’s detections at IoU ${p.iou}: ${p.hits} true, ${p.errors} false (${p.near} near an object, ${p.otherClass} on another class, ${p.background} on background), ${amount(p.missed, 'box')} missed; ${amount(p.suspects, 'confident error')} may be wrong or missing labels. Scores below ${p.lowestScore} are not in the file, and easy negatives never are.`,
  averagePrecision: (p: { all: string; at50: string; at75: string }) =>
    `Their AP is ${p.all} (AP50 ${p.at50}, AP75 ${p.at75}), as pycocotools counts it.`,
  /** @param p.most the two classes that are confused most often, with how often; null where none are */
  confusion: (p: {
    score: string;
    f1: string;
    precision: string;
    recall: string;
    missed: string;
    invented: string;
    confused: string;
    most: { truth: string; found: string; count: string } | null;
  }) =>
    `From score ${p.score} on, F1 is best (${p.f1}): precision ${p.precision}, recall ${p.recall}. There, at IoU 0.5, boxes missed: ${p.missed}; detections on background: ${p.invented}; boxes taken for another class: ${p.confused}` +
    (p.most === null ? '.' : `, most often ${p.most.truth} for ${p.most.found} (${p.most.count}).`),
  /** @param remarks as clauses */
  leftOut: (count: string, remarks: readonly string[]) =>
    `Of these detections, ${count} could not be used: ${remarks.join('; ')}.`,
  readAs: (remarks: readonly string[]) => `How these detections are read: ${remarks.join('; ')}.`,
  looksWrong: (remarks: readonly string[]) => `These detections look wrong: ${remarks.join('; ')}.`,
  training: (parts: readonly string[]) => `Training it stands for: ${parts.join('; ')}.`,
  schedule: (schedule: string, origin: string) => `schedule: ${schedule}, ${origin}`,
  scheduleOpen: (schedule: string) => `schedule: ${schedule}`,
  fromScratch: (origin: string) => `from scratch, ${origin}`,
  pretrained: (origin: string) => `from a pretrained backbone, ${origin}`,
  learningRate: (rate: string, relative: string) =>
    `learning rate: ${rate}, ${relative} times the usual one for the batch`,
  scoreThreshold: (threshold: string, origin: string) => `score threshold: ${threshold}, ${origin}`,
  prior: (prior: string, origin: string) => `prior π: ${prior}, ${origin}`,
  simulated: (p: { backend: string; members: string; budget: string; threshold: string }) =>
    `Easy and hard come from a small simulated head (TensorFlow.js, ${p.backend} backend; ${p.members} sets of constants; training budget ${p.budget}; scores from ${p.threshold} on), the AP surface and the recommendation from such heads and from stored training runs. Only ranks and relative differences mean something; no detector was trained on your data.`,
};
