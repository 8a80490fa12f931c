import { entryOf } from '../../../contract/entryOf.ts';
import { retinanetDetectron2 } from '../../../detectors/detectron2/retinanet.ts';
import type { ReadSetup, SetupRule } from '../../reading/ConfigSetup.ts';
import { refuseDynamic } from '../../reading/dynamicHeads.ts';
import { paddleFcos, paddleGfl } from './heads.ts';
import { paddlePad, paddleResize } from './modules.ts';
import { paddleRetina, paddleRpn } from './anchors.ts';
import type { PaddleParts } from './PaddleParts.ts';
import { paddleTraining } from './training.ts';
import { paddleFilter } from './imageFilter.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

const ARCHITECTURES: Readonly<Record<string, (reader: SetupReader) => PaddleParts>> = {
  RetinaNet: paddleRetina,
  FCOS: paddleFcos,
  GFL: paddleGfl,
  FasterRCNN: paddleRpn,
  MaskRCNN: paddleRpn,
  CascadeRCNN: paddleRpn,
};

/** PaddleDetection 2.x in YAML through its `_BASE_` files. */
export const paddleDetectionSetup: SetupRule = {
  reads: 'paddledetection',
  read(document, reader) {
    const architecture = reader.text('architecture');
    if (document.syntax !== 'yaml' || architecture === undefined) return null;
    const parts = entryOf(ARCHITECTURES, architecture);
    if (parts !== undefined) return complete(reader, parts(reader));
    refuseDynamic(architecture, reader.text('YOLOv3.yolo_head'));
    return null;
  },
};

function complete(reader: SetupReader, parts: PaddleParts): ReadSetup {
  const classes = parts.classAgnostic
    ? undefined
    : reader.readSourced('num_classes', RANGES.classes);
  return {
    setup: {
      ...retinanetDetectron2,
      name: 'paddledetection',
      framework: 'PaddleDetection',
      version: '2',
      source: 'PaddleDetection 2, configs and ppdet/modeling',
      notModelled: ['boxes-clipped-away'],
      ...paddleFilter(reader),
      resize: paddleResize(reader),
      padToMultiple: paddlePad(reader),
      scoreThreshold: reader.number(parts.score, RANGES.score, 0.05),
      ...parts.setup,
    },
    classes: classes?.value ?? null,
    training: trainingFromConfig({
      ...paddleTraining(reader),
      scoreThreshold: reader.readSourced(parts.score, RANGES.score),
      prior: parts.prior === null ? undefined : reader.readSourced(parts.prior, RANGES.prior),
    }),
  };
}
