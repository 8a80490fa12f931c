import type { Framework } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { isOfRtDetr } from './criterion.ts';
import { criterionFocalLoss, criterionRelatives } from './focalLoss.ts';
import { rtDetrLabels } from './labels.ts';
import { rtDetrSettings } from './settings.ts';

/** RT-DETR, D-FINE and DEIM: YAML that `__include__` puts together. */
export const rtDetrFramework: Framework = {
  name: 'RT-DETR',
  owns: document => (isOfRtDetr(document) ? 'own' : null),
  losses: [criterionFocalLoss],
  relatives: [criterionRelatives],
  refuse: reader => failDynamic(reader.text('model') ?? 'RT-DETR', 'bipartite'),
  settings: rtDetrSettings,
  labels: rtDetrLabels,
  facts: { 'RT-DETR': { leavesDerivative: true } },
};
