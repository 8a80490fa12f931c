import type { Framework } from '../../reading/Framework.ts';
import { mmdetectionFacts } from './trainingFacts.ts';
import { mmdetectionAnnotations } from './annotations.ts';
import { failDynamic, refuseDynamic } from '../../reading/dynamicHeads.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import type { ConfigDocument, ConfigNode } from '../../syntax/ConfigNode.ts';
import { mmdetectionClassNames } from './classNames.ts';
import { mmdetectionRefusedArguments } from './refusedArguments.ts';
import { mmdetection } from './focalLoss.ts';
import { actionHeads } from './relatives.ts';
import { loadedConfigs } from './loadedConfigs.ts';
import { packagedConfig } from './packagedConfig.ts';
import { mmdetectionSetup } from './setup.ts';
import { mmdetectionSettings } from './settings/settings.ts';

export const mmdetectionFramework: Framework = {
  name: 'MMDetection',
  owns: document => (isMmdetection(document) ? 'own' : null),
  registry: true,
  losses: [mmdetection],
  relatives: [actionHeads],
  setups: [mmdetectionSetup],
  annotations: mmdetectionAnnotations,
  classNames: mmdetectionClassNames,
  refusedArguments: mmdetectionRefusedArguments,
  refuse(reader) {
    // Beside a head that is known to be dynamic, a proposal network or another head is an auxiliary part (Co-DETR).
    const type = reader.text('model.type');
    refuseDynamic(type, reader.text('model.query_head.type'));
    if (reader.has('model.query_head')) failDynamic(type ?? 'query_head', 'bipartite');
  },
  // Its kernel on a GPU has a derivative of its own.
  facts: { MMDetection: { countsNoBackground: true } },
  packaged: packagedConfig,
  loads: loadedConfigs,
  // `mmdet::retinanet/…`, MMEngine's `Config._get_cfg_path`.
  elsewhere: reference => (/^\w+::/.test(reference) ? 'package' : null),
  trainingFacts: mmdetectionFacts,
  settings: mmdetectionSettings,
};

/** A model by its registered type, or a file that builds on others as MMEngine's and its forerunner's configs do. */
function isMmdetection(document: ConfigDocument): boolean {
  const { root, syntax, text } = document;
  if (syntax !== 'python') return false;
  const type = lookUpThroughBases(document, ['model', 'type'])?.node;
  const isTyped = type?.kind === 'scalar' && /^[A-Z]|["']/.test(text.slice(type.start, type.end));
  return isTyped || namesBases(nodeAt(root, ['_base_'])) || /^with\s+read_base\(\)/m.test(text);
}

function namesBases(node: ConfigNode | undefined): boolean {
  if (node?.kind === 'sequence') return node.items.length > 0;
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.value !== '';
}
