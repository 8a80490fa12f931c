import { fail } from '../contract/Failure.ts';
import { checkSetup } from '../detectors/checks/checkSetup.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import type { ConfigSetup, SetupRule } from './reading/ConfigSetup.ts';
import { adelaidetSetup } from './frameworks/adelaidet/setup.ts';
import { detectron2Lazy } from './frameworks/detectron2/lazySetup.ts';
import { detectron2Rpn } from './frameworks/detectron2/rpnSetup.ts';
import { detectron2Setup } from './frameworks/detectron2/setup.ts';
import { efficientDetSetup } from './frameworks/efficientDet/setup.ts';
import { kerasRetinanetSetup } from './frameworks/kerasRetinanet/setup.ts';
import { mmdetectionSetup } from './frameworks/mmdetection/setup.ts';
import { paddleDetectionSetup } from './frameworks/paddleDetection/setup.ts';
import { SetupReader } from './reading/SetupReader.ts';
import { tfObjectDetectionSetup } from './frameworks/tfObjectDetection/setup.ts';
import { torchvisionSetup } from './frameworks/torchvision/setup.ts';
import { yoloSetup } from './frameworks/yolov5/setup.ts';

const RULES: readonly SetupRule[] = [
  detectron2Setup,
  detectron2Rpn,
  adelaidetSetup,
  detectron2Lazy,
  tfObjectDetectionSetup,
  paddleDetectionSetup,
  mmdetectionSetup,
  yoloSetup,
  efficientDetSetup,
  kerasRetinanetSetup,
  torchvisionSetup,
];

/**
 * The detector that a config describes. Parts that cannot be read are the preset's, each with a warning that also stands
 * in the report.
 *
 * @param documents of one file, with the files it builds on
 * @throws FailureError `config-no-detector`; `setup-out-of-range`, `input-too-large` for what cannot be counted
 */
export function setupFrom(file: string, documents: readonly ConfigDocument[]): ConfigSetup {
  for (const document of documents) {
    for (const rule of RULES) {
      const reader = new SetupReader(document);
      const read = rule.read(document, reader);
      if (read === null) continue;
      checkSetup(read.setup, file);
      return completed(file, { ...read, warnings: reader.warnings });
    }
  }
  return fail({ code: 'config-no-detector', file, reads: RULES.map(({ reads }) => reads) });
}

function completed(file: string, read: ConfigSetup): ConfigSetup {
  const { setup, warnings } = read;
  const notModelled = [...warnings, ...(setup.notModelled ?? [])];
  const name = file.replace(/^.*[\\/]/, '');
  return {
    ...read,
    setup: {
      ...setup,
      name,
      from: 'config',
      source: `${name} (${setup.framework} ${setup.version}; ${setup.source})`,
      notModelled,
    },
  };
}
