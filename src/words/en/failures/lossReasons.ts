import type { LossReason } from '../../FailureWords.ts';

/** What a config trains with instead of a focal loss whose α and γ can be set. */
export const lossReasons: Readonly<Record<LossReason, string>> = {
  'no-loss': 'it describes no loss',
  varifocal:
    'it trains with varifocal loss, whose α weights negatives; what focal loss recommends does not carry over',
  'quality-focal': 'it trains with quality focal loss, which has an exponent β and no α',
  'heat-maps': 'it trains heat maps, where α and γ (or β) are two exponents',
  'keras-retinanet-ini':
    'this ini of keras-retinanet holds anchors; α and γ are set in Python code, keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'cross-entropy': 'it trains its classes with cross-entropy',
  'two-stage-sampled':
    'a two-stage detector, which samples proposals and trains with cross-entropy',
  'two-stage': 'a two-stage detector, which trains with cross-entropy',
  ultralytics:
    'Ultralytics removed focal loss and its fl_gamma; it trains with binary cross-entropy',
};
