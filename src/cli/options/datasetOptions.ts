import { BOX_READINGS, type BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { EMPTY_IMAGES, type EmptyImages } from '../../analysis/detectors/imageFilters.ts';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/defaultDetector.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { choiceOption, countOption } from './readArguments.ts';

/** Options about the detector and how the file is read, which every command that counts has. */
export const DATASET_OPTIONS = {
  detector: { type: 'string' },
  config: { type: 'string' },
  threads: { type: 'string' },
  'empty-images': { type: 'string' },
  'images-per-gpu': { type: 'string' },
  boxes: { type: 'string' },
  split: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

export const DETECTOR_HELP = `  --detector <name>     Whose anchors and rules to use [${DEFAULT_DETECTOR}];
                        "focal-lens detectors" lists them
  --config <file>       Take the detector and its training from its own config instead
                        (MMDetection, Detectron2, AdelaiDet, PaddleDetection, TF Object
                        Detection API, YOLOv5, EfficientDet, keras-retinanet, Ultralytics,
                        RT-DETR, Hugging Face, or calls of torchvision); what cannot be
                        read is the preset's, and said;
                        without a path, the annotation file is the one that it names`;

export const BOXES_HELP = `  --boxes <how>         Read the boxes of a COCO file as corners, yx-corners, centres, yx,
                        normalized, normalized-corners, normalized-centres or percent
                        [x, y, width, height in pixels]`;

export const READING_HELP = `  --split <name>        Which split of a set that has some, as val [the first]
  --empty-images <what> count or leave-out images without boxes [as the framework does]
${BOXES_HELP}
  --images-per-gpu <n>  Pad n images together, put together as the framework does [1;
                        16 for the denoising queries of the DETR family]`;

export const STRICT_HELP = `  --strict              Refuse what is not JSON by RFC 8259, also in what is passed
                        over, and the NaN that Python writes; without it, values that
                        nothing is counted from are not checked ("check" does so by
                        itself)
  --threads <n>         Count on at most n threads [as many as there are processors]`;

/** @throws FailureError `arguments` */
export function datasetRequest(values: {
  readonly 'empty-images'?: string | undefined;
  readonly 'images-per-gpu'?: string | undefined;
  readonly boxes?: string | undefined;
  readonly split?: string | undefined;
  readonly strict: boolean;
}): Pick<AnalysisRequest, 'emptyImages' | 'imagesPerBatch' | 'split' | 'strict' | 'boxes'> {
  return {
    emptyImages: emptyImagesOption(values['empty-images']),
    imagesPerBatch: countOption('images-per-gpu', values['images-per-gpu']),
    split: values.split,
    strict: values.strict,
    boxes: boxesOption(values.boxes),
  };
}

/** @throws FailureError `arguments` */
export function boxesOption(value: string | undefined): BoxReading | undefined {
  return value === undefined ? undefined : choiceOption('boxes', value, BOX_READINGS);
}

/** @throws FailureError `arguments` where the boxes of a saved report were to be read in another way */
export function refuseBoxes(boxes: BoxReading | undefined, report: string): void {
  if (boxes === undefined) return;
  const message = `--boxes says how an annotation file is read, and ${report} is a saved report: say it to "analyze".`;
  fail({ code: 'arguments', message });
}

/** @throws FailureError `arguments` */
export function emptyImagesOption(value: string | undefined): EmptyImages | undefined {
  return value === undefined ? undefined : choiceOption('empty-images', value, EMPTY_IMAGES);
}
