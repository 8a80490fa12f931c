import type { Framework } from '../../reading/Framework.ts';
import { crossEntropy } from './crossEntropy.ts';
import { generic } from './focalLoss.ts';
import { namedRelatives } from './relatives.ts';

export const anyConfigFramework: Framework = {
  losses: [generic],
  relatives: [namedRelatives],
  signs: [{ holds: crossEntropy, code: 'cross-entropy', reason: 'cross-entropy' }],
};
