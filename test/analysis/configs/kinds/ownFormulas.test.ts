import { describe, expect, test } from 'vitest';
import { ownMeaning } from '../../../../src/analysis/configs/frameworks/python/ownMeaning.ts';
import { readAs } from './readAs.ts';

const sigmoid = 'p = x.sigmoid()\n  pt = p * t + (1 - p) * (1 - t)\n';

const FLIPPED = {
  'a sum': `${sigmoid}  a = alpha * (1 - t) + (1 - alpha) * t\n  return -(a * (1 - pt) ** gamma * pt.log()).mean()\n`,
  'a sum the other way round': `a = (1. - alpha) * t + alpha * (1. - t)\n  return a * (1 - pt) ** gamma * ce\n`,
  'a sum with the target first': `a = alpha * (1 - y) + y * (1 - alpha)\n  return a * (1 - pt) ** gamma * ce\n`,
  'a choice': `at = torch.where(t == 1, 1 - alpha, alpha)\n  return at * (1 - pt) ** gamma * ce\n`,
  'a choice of TensorFlow': `at = tf.where(tf.equal(y_true, 1), 1. - alpha, alpha)\n  return at * tf.pow(1. - pt, gamma) * ce\n`,
  'a choice of the background': `at = np.where(t == 0, alpha, 1 - alpha)\n  return at * (1 - pt) ** gamma * ce\n`,
  'a list that labels pick from': `alpha = torch.tensor([alpha, 1 - alpha])\n  return alpha[targets] * (1 - pt) ** gamma * ce\n`,
};

const BALANCING = {
  'a sum': `${sigmoid}  a = alpha * t + (1 - alpha) * (1 - t)\n  return -(a * (1 - pt) ** gamma * pt.log()).mean()\n`,
  'a sum with the target first': `a = t * alpha + (1 - t) * (1 - alpha)\n  return a * (1 - pt) ** gamma * ce\n`,
  'a choice': `at = torch.where(torch.eq(t, 1.), alpha, 1. - alpha)\n  return at * (1 - pt) ** gamma * ce\n`,
  'a list that labels pick from': `alpha = torch.tensor([1 - alpha, alpha])\n  return alpha[targets] * (1 - pt) ** gamma * ce\n`,
  'two terms': `return -alpha * (1 - p) ** gamma * t * p.log() - p ** gamma * (1 - t) * (1 - p).log()\n`,
  'weights by class': `return alpha[labels] * (1 - pt) ** gamma * ce\n`,
  'a comment about others': `# not alpha * (1 - t) + (1 - alpha) * t\n  return x * (alpha * t + (1 - alpha) * (1 - t)) * (1 - pt) ** gamma\n`,
};

describe('the α of a loss of one’s own', () => {
  test.each(Object.entries(FLIPPED))('weights negatives: %s', (_, formula) => {
    expect(ownMeaning(formula)).toBe('flipped-focal');
  });

  test.each(Object.entries(BALANCING))('is left to be focal loss’s: %s', (_, formula) => {
    expect(ownMeaning(formula)).toBeNull();
  });

  test.each([
    [
      'scaled-focal',
      'bce = F.binary_cross_entropy_with_logits(x, t)\n  return alpha * (1 - pt) ** gamma * bce\n',
    ],
    ['scaled-focal', 'return self.alpha * torch.pow(1 - pt, self.gamma) * bce\n'],
    [
      'softmax-focal',
      'ce = F.cross_entropy(x, t)\n  return (self.alpha * (1 - pt) ** self.gamma * ce).mean()\n',
    ],
    [
      'heat-map',
      'w = torch.pow(1 - gt, beta)\n  return log(p) * torch.pow(1 - p, alpha) * pos + w * neg\n',
    ],
  ])('%s', (meaning, formula) => {
    expect(ownMeaning(formula)).toBe(meaning);
  });

  test('is told with the class and with what is made of it', async () => {
    const code = `class FocalLoss:\n def __init__(self, alpha=0.75, gamma=2.0):\n  self.alpha, self.gamma = alpha, gamma\n def forward(self, x, t):\n  a = self.alpha * (1 - t) + (1 - self.alpha) * t\n  return a * (1 - pt) ** self.gamma * ce\n`;
    expect(await readAs({ 'a.py': code })).toEqual([
      'flipped-focal FocalLoss.__init__',
      'none other-loss: flipped-focal',
    ]);
    expect(await readAs({ 'a.py': `${code}loss = FocalLoss(alpha=0.6, gamma=1.0)\n` })).toEqual([
      'flipped-focal loss',
      'none other-loss: flipped-focal',
    ]);
  });

  test('a value that the constructor puts in the place of what it is given is the one', async () => {
    const code =
      'class FocalLoss:\n def __init__(self, alpha=0.25, gamma=2.0):\n  self.alpha = 0.5\n  self.gamma = gamma\n';
    expect(await readAs({ 'a.py': code })).toEqual(['generic FocalLoss.__init__ 0.5 2.0']);
  });

  test('what hands values to another kind of loss is not said beside it', async () => {
    const code =
      'def focal_loss(x, t, alpha=0.25, gamma=2.0):\n  ce = F.cross_entropy(x, t)\n  return alpha * (1 - pt) ** gamma * ce\nloss = focal_loss(a, b, alpha=.5, gamma=1.0)\n';
    expect(await readAs({ 'a.py': code })).toEqual([
      'softmax-focal loss',
      'none other-loss: softmax-focal',
    ]);
    const keras =
      'import keras\nloss = keras.losses.CategoricalFocalCrossentropy(alpha=a, gamma=2.0)\n';
    expect(await readAs({ 'a.py': keras })).toEqual([
      'softmax-focal loss',
      'none other-loss: softmax-focal',
    ]);
  });
});
