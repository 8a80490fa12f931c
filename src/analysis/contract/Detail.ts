import { COUNT_DETAILS } from './countDetails.ts';
import { FILE_DETAILS } from './fileDetails.ts';

/**
 * What our own code says inside a failure: why, what was expected, what was found. The English words are their own key,
 * as in the editor's catalogues; another language has a table with exactly these keys.
 */
export const DETAILS = [
  ...FILE_DETAILS,
  ...COUNT_DETAILS,
  // Backends.
  'the folder of @tensorflow/tfjs-node is not set',
  'the path of its folder is not absolute',
  'its folder does not hold @tensorflow/tfjs-node',
  'its main file is outside its folder',
  'it brings no TensorFlow backend',
  'it failed to start',
  // JSON: what was needed at a place.
  'an escape such as \\n in place of a control character',
  'a JSON escape such as \\n or \\u0041',
  'at most 1000 levels',
  'a string of at most 1048576 bytes',
  'a number of at most 1048576 digits',
  'a shorter number',
  'text in UTF-8',
  'a colon',
  'a key in quotes',
  'a key in quotes or }',
  'a value',
  'the end of the file',
  'a }',
  'a ]',
  'a comma or }',
  'a comma or ]',
  // What a file holds instead of annotations or detections.
  'nothing',
  'a text in quotes',
  'nothing: it is empty',
  'only white space',
  'an empty list',
  'more than 400 MB',
  'no valid JSON',
  'neither an array nor an object with "annotations"',
  'no detection with a score on an image and a category of the annotation file',
  // Configs.
  'it is longer than 1,000,000 characters, more than any config',
  'it holds zero bytes, as UTF-16 does; save it as UTF-8',
  'it is not UTF-8 text, perhaps UTF-16; save it as UTF-8',
  'it is nested too deeply',
  'its keys are too long',
  'it holds more than 100 documents',
  'the file is empty',
  'a section, a comment or a key with its value was expected',
  'this is no Python',
  'this is no protobuf text',
  'a field name was expected',
  'a value was expected',
  '":" or "{" was expected',
  '"," or "]" was expected',
  // What a config trains with instead of a focal loss.
  'it describes no loss',
  'it trains with varifocal loss, whose α weights negatives; what focal loss recommends does not carry over',
  'it trains with varifocal loss, whose α weights negatives',
  'it trains with quality focal loss, which has an exponent β and no α',
  'it trains heat maps, where α and γ (or β) are two exponents',
  'it trains with focal loss, but α = 0.25 and γ = 2 stand in the code',
  'these arguments of efficientdet-pytorch leave α = 0.25 and γ = 1.5 to its model configs in code',
  'this ini of keras-retinanet holds anchors; α and γ stand in Python code, keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'it trains its classes with cross-entropy',
  'a two-stage detector, which samples proposals and trains with cross-entropy',
  'a two-stage detector, which trains with cross-entropy',
  'Ultralytics removed focal loss and its fl_gamma; it trains with binary cross-entropy',
  // Rules of assignment that depend on predictions.
  'SimOTA',
  'dynamic soft label assignment',
  'task-aligned assignment',
  'optimal transport assignment',
  'bipartite matching',
  'SimOTA or task-aligned assignment',
  'probabilistic anchor assignment',
  'learning to match',
  'differentiable label assignment',
  'dynamic cost assignment',
  'uniform matching, partly of predicted boxes',
  // What is looked for in a config, and detectors that can be taken from one.
  '--focal_alpha and --focal_gamma of argparse',
  'FocalLoss, FCOSLoss, SOLOv2Loss and others of PaddleDetection',
  'L(RetinaNet)(…), model.focal_loss_alpha and L(…Criterion)(…) of LazyConfigs',
  'MODEL.FCOS of AdelaiDet',
  'MODEL.RETINANET of Detectron2',
  'a FocalLoss class or focal_loss function in Python code',
  "alpha and gamma of EfficientDet's hparams",
  "dict(type='FocalLoss', …) of MMDetection",
  'fl_gamma of YOLOv5 and YOLOv7',
  'focal_alpha of the DETR family and the focal loss of RT-DETR',
  'numbers alpha and gamma under a focal-loss key',
  'retinanet_config and yolov4_config of NVIDIA TAO',
  'sigmoid_focal_loss, keras_retinanet.losses.focal and Keras focal cross-entropies in Python code',
  'weighted_sigmoid_focal of the TF Object Detection API',
  'EfficientDet (hparams YAML)',
  'FCOS of AdelaiDet',
  'RetinaNet of Detectron2 (LazyConfig)',
  'RetinaNet of Detectron2 (YAML)',
  'RetinaNet, ATSS, GFL, FCOS, SSD, YOLOv5 (MMYOLO) and the RPN of two-stage detectors of MMDetection (Python)',
  'RetinaNet, FCOS, GFL and the RPN of two-stage detectors of PaddleDetection',
  'SSD, RetinaNet and EfficientDet of the TF Object Detection API',
  'anchors of keras-retinanet (INI)',
  'calls of torchvision’s RetinaNet, FCOS, SSD300 and R-CNN in Python',
  'models and hyper-parameters of YOLOv5 (YAML)',
  'the RPN of two-stage detectors of Detectron2 (YAML)',
] as const;

export type KnownDetail = (typeof DETAILS)[number];

/** What the elements of a list are. */
export type ElementKind = 'object' | 'array' | 'number' | 'string' | 'literal' | 'mixed';

/** Some keys of an object, and how many more it has. */
export interface SomeKeys {
  readonly names: readonly string[];
  readonly more: number;
}

/** Words around values. */
export type FilledDetail =
  /** A file or a bracket that should be there. */
  | { readonly kind: 'missing'; readonly what: string }
  /** TensorFlow's native library, for another TensorFlow.js. */
  | { readonly kind: 'other-version'; readonly version: string; readonly needed: string }
  /** A file whose name is needed. */
  | { readonly kind: 'in-the-way'; readonly file: string }
  /** A list of another file holds the loss; lists do not merge. */
  | { readonly kind: 'in-list'; readonly path: string; readonly file: string }
  /** A file that a config builds on, as the config names it. */
  | { readonly kind: 'base-missing'; readonly file: string }
  | { readonly kind: 'object'; readonly keys: SomeKeys }
  | {
      readonly kind: 'list';
      readonly count: number;
      readonly of: ElementKind;
      readonly keys?: SomeKeys;
    }
  /** A single JSON value, as it stands in the file. */
  | { readonly kind: 'value'; readonly type: 'number' | 'literal'; readonly text: string }
  /** A document of another kind or version; both are schemas. */
  | { readonly kind: 'other-schema'; readonly found: string; readonly wanted: string }
  /** A field that should hold a number from `low` to `high`; what it holds, as `shownValue` writes it. */
  | {
      readonly kind: 'out-of-range';
      readonly field: string;
      readonly found: string;
      readonly low: number;
      readonly high: number;
    }
  /** More of something than counts of several files can keep. */
  | {
      readonly kind: 'too-many';
      readonly what: 'classes' | 'pairs of classes';
      readonly most: number;
    }
  /** Ids of two categories, of different kinds, that are written alike. */
  | { readonly kind: 'same-id'; readonly id: string }
  /** A place in a document, like `summary.images`; what it holds, as `shownValue` writes it, and what it should. */
  | {
      readonly kind: 'unexpected';
      readonly path: string;
      readonly found: string;
      readonly wanted: KnownDetail;
    }
  /** The words of a system or a library, which are not ours to translate. */
  | { readonly kind: 'system'; readonly text: string };

export type Detail = KnownDetail | FilledDetail;

const MOST_SHOWN = 40;

const PLURALS: Readonly<Record<ElementKind, string>> = {
  object: 'objects',
  array: 'lists',
  number: 'numbers',
  string: 'texts',
  literal: 'values',
  mixed: 'values',
};

/** Words for every kind of detail; one that is missing does not compile. */
export type DetailWording = {
  readonly [K in FilledDetail['kind']]: (detail: Extract<FilledDetail, { kind: K }>) => string;
};

const WORDING: DetailWording = {
  missing: ({ what }) => `${what} is missing`,
  'other-version': ({ version, needed }) => `its version is ${version}, and ${needed}.x is needed`,
  'in-the-way': ({ file }) => `${file}, which Focal Lens has not written, is in the way`,
  'in-list': ({ path, file }) =>
    `its focal loss stands in a list, ${path} of ${file}, which only that file can change`,
  'base-missing': ({ file }) =>
    `it builds on ${file}, which could not be read, and describes no loss itself`,
  object: ({ keys }) => `an object ${withKeys(keys)}`,
  list: ({ count, of, keys }) => {
    const noun = count === 1 ? PLURALS[of].slice(0, -1) : PLURALS[of];
    return `a list of ${count} ${noun}${keys === undefined ? '' : ` ${withKeys(keys)}`}`;
  },
  value: ({ type, text }) => (type === 'literal' ? text : `the number ${text}`),
  'other-schema': ({ found, wanted }) => `its schema is ${found}, not ${wanted}`,
  'out-of-range': ({ field, found, low, high }) =>
    `${field} is ${found}, not a number from ${low} to ${high}`,
  'too-many': ({ what, most }) => `there are more than ${most} ${what}`,
  'same-id': ({ id }) => `two categories have the id ${id}, once as a number and once as a text`,
  unexpected: ({ path, found, wanted }) => `${path} is ${found}, not ${wanted}`,
  system: ({ text }) => text,
};

/** In English, as a clause or a noun phrase that can stand behind a colon. */
export function detailText(detail: Detail): string {
  return typeof detail === 'string' ? detail : filledText(detail, WORDING);
}

/** A detail with values, in the words of a language. */
export function filledText(detail: FilledDetail, wording: DetailWording): string {
  // The table is complete by its type; TypeScript cannot see that kind and argument belong together.
  return (wording[detail.kind] as (detail: FilledDetail) => string)(detail);
}

function withKeys({ names, more }: SomeKeys): string {
  if (names.length === 0) return 'without keys';
  const rest = more === 0 ? '' : ` and ${more} more`;
  return `with the key${names.length === 1 ? '' : 's'} ${names.join(', ')}${rest}`;
}

/** A JSON value as it stands in a file, shortened; `missing` where there is none. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  const shown = text ?? 'missing';
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
}

/** A library's or the system's own words. */
export function systemDetail(thrown: unknown): FilledDetail {
  return { kind: 'system', text: thrown instanceof Error ? thrown.message : String(thrown) };
}
