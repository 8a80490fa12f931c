import type { Advice, AdviceCode } from '../../../src/analysis/advice/Advice.ts';
import type { AdviceContext } from '../../../src/analysis/advice/AdviceContext.ts';
import type { DatasetSummary } from '../../../src/analysis/advice/DatasetSummary.ts';
import { presetNamed } from '../assignment/presetNamed.ts';
import type { Grounds } from '../../../src/analysis/recommendation/recommend.ts';
import { adviceText } from '../../../src/words/say/adviceText.ts';
import { en } from '../../../src/words/en/en.ts';
import { ENGLISH, numberFormat } from '../../../src/words/numberFormat.ts';
import { zhCn } from '../../../src/words/zh-cn/zhCn.ts';

/** A dataset that gives no cause for advice of its own. */
export const plainSummary: DatasetSummary = {
  images: 1000,
  imagesByCategory: [500, 400, 300, 0],
  boxes: 5000,
  unmatched: 10,
  foreground: 26_289,
  negativesPerPositive: 41_119,
};

/** A schedule of COCO's length that was given, for RetinaNet of torchvision. */
export const plainGrounds: Grounds = {
  setup: presetNamed('retinanet-torchvision'),
  dataset: plainSummary,
  sampledForeground: 26_289,
  training: { budget: 6, imagesSeen: 1_440_000, assumed: false },
  circumstances: {
    images: plainSummary.images,
    negativesPerPositive: plainSummary.negativesPerPositive,
    steps: 90_000,
    budget: 6,
    assumed: false,
    fromScratch: false,
    unlike: ['pretrained', 'score-threshold', 'image-size'],
  },
};

export const plainContext: AdviceContext = {
  setup: plainGrounds.setup,
  dataset: plainSummary,
  scoreThreshold: 0.05,
  normalizer: 'foreground',
  simulated: null,
};

export function adviceNamed<Code extends AdviceCode>(
  advice: readonly Advice[],
  code: Code,
): Advice<Code> | undefined {
  return advice.find(piece => piece.code === code) as Advice<Code> | undefined;
}

export const inEnglish = (piece: Advice | undefined): string =>
  piece === undefined ? '' : adviceText(piece, en, ENGLISH);

const CHINESE = numberFormat('zh-CN');

export const inChinese = (piece: Advice): string => adviceText(piece, zhCn, CHINESE);
