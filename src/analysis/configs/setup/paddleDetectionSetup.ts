import { entryOf } from '../../contract/entryOf.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { retinanetDetectron2 } from '../../detectors/retinanetDetectron2.ts';
import type { ReadSetup, SetupRule } from './ConfigSetup.ts';
import { refuseDynamic } from './dynamicHeads.ts';
import { paddleFcos, paddleGfl } from './paddleHeads.ts';
import { paddlePad, paddleResize } from './paddleReader.ts';
import { paddleRetina, paddleRpn } from './paddleAnchors.ts';
import { paddleTraining } from './paddleTraining.ts';
import { paddleFilter } from './imageFilters.ts';
import type { SetupReader } from './SetupReader.ts';
import { statedInputs } from './statedInputs.ts';
import { RANGES } from '../../detectors/setupRanges.ts';

/** What one architecture says of its own. */
export interface PaddleParts {
  readonly setup: Pick<DetectorSetup, 'candidates' | 'assigner' | 'loss'> & Partial<DetectorSetup>;
  readonly score: string;
  readonly prior: string | null;
  /** Absent for a network that tells no classes. */
  readonly classAgnostic?: boolean;
}

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
  const classes = parts.classAgnostic ? undefined : reader.stated('num_classes', RANGES.classes);
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
    training: statedInputs({
      ...paddleTraining(reader),
      scoreThreshold: reader.stated(parts.score, RANGES.score),
      prior: parts.prior === null ? undefined : reader.stated(parts.prior, RANGES.prior),
    }),
  };
}
