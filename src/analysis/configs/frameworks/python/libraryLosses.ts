import { type ConfigDocument, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import type { SiteNote } from '../../../contract/SiteNote.ts';
import type { CalledLoss } from './callSite.ts';
import type { Call, PythonCode } from './PythonCode.ts';

type Known = Omit<CalledLoss, 'keys'>;

/** torchvision 0.14, `ops/focal_loss.py`: `sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2)`. */
const TORCHVISION: Known = {
  framework: 'torchvision',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [2, 3],
  note: 'negative-alpha',
};

/** fvcore, `nn/focal_loss.py`: `sigmoid_focal_loss(inputs, targets, alpha=-1, gamma=2)`. */
const FVCORE: Known = { ...TORCHVISION, framework: 'fvcore', defaults: { alpha: -1, gamma: 2 } };

/** Paddle 2.2 and later, `nn/functional/loss.py`: `sigmoid_focal_loss(logit, label, normalizer=None, alpha=0.25, gamma=2.0)`. */
const PADDLE: Known = {
  framework: 'Paddle',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [3, 4],
};

/** keras-retinanet 1.0.0, `keras_retinanet/losses.py`: `focal(alpha=0.25, gamma=2.0, cutoff=0.5)`. */
const KERAS_RETINANET: Known = {
  framework: 'keras-retinanet',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [0, 1],
};

/** Keras 3, `losses/losses.py`: `BinaryFocalCrossentropy(apply_class_balancing=False, alpha=0.25, gamma=2.0)`. */
const KERAS_BINARY: Known = {
  framework: 'Keras',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [1, 2],
  note: 'class-balancing',
};

/** Keras 3: `CategoricalFocalCrossentropy(alpha=0.25, gamma=2.0)`. */
const KERAS_CATEGORICAL: Known = {
  ...KERAS_BINARY,
  places: [0, 1],
  note: null,
  meaning: 'softmax-focal',
};

/** MONAI 1.3, `losses/focal_loss.py`: `FocalLoss(include_background=True, to_onehot_y=False, gamma=2.0, alpha=None)`. */
const MONAI: Known = { framework: 'MONAI', defaults: { alpha: -1, gamma: 2 }, places: [3, 2] };

/** mmcv 2, `ops/focal_loss.py`: `SigmoidFocalLoss(gamma, alpha)`, and `sigmoid_focal_loss(input, target, gamma, alpha)`. */
const MMCV: Known = { framework: 'mmcv', defaults: null, places: [1, 0] };

const MMCV_FUNCTION: Known = {
  framework: 'mmcv',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [3, 2],
};

/** MMDetection 3, `models/losses/focal_loss.py`: `FocalLoss(use_sigmoid=True, gamma=2.0, alpha=0.25)`. */
const MMDETECTION: Known = {
  framework: 'MMDetection',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [2, 1],
};

/** kornia 0.6, `losses/focal.py`: `BinaryFocalLossWithLogits(alpha, gamma=2.0)`. */
const KORNIA_BINARY: Known = { framework: 'kornia', defaults: null, places: [0, 1] };

/** kornia 0.6: `FocalLoss(alpha, gamma=2.0)` over a softmax, whose α multiplies every class. */
const KORNIA: Known = { ...KORNIA_BINARY, meaning: 'softmax-focal' };

const KEYS = { alpha: 'alpha', gamma: 'gamma' };

/** The focal loss of a library that a call means; α weights positives. Null for any other call. */
export function libraryLoss({ document }: PythonCode, call: Call): CalledLoss | null {
  const known = knownCall(document, call);
  return known && { ...known, keys: KEYS, ...noteOf(known, call.place.mapping) };
}

function knownCall(document: ConfigDocument, { callee, name }: Call): Known | null {
  switch (name) {
    case 'sigmoid_focal_loss':
    case 'sigmoid_focal_loss_jit':
      return sigmoidFocalLoss(document, callee, name);
    case 'focal':
      return says(document, /\bkeras_retinanet\b/) ? KERAS_RETINANET : null;
    case 'BinaryFocalCrossentropy':
      return KERAS_BINARY;
    case 'CategoricalFocalCrossentropy':
      return KERAS_CATEGORICAL;
    case 'FocalLoss':
      return focalLossClass(document, callee, name);
    case 'SigmoidFocalLoss':
      return isFrom(document, callee, name, /^mmcv\b/) ? MMCV : null;
    case 'BinaryFocalLossWithLogits':
      return isFrom(document, callee, name, /^kornia\b/) ? KORNIA_BINARY : null;
    default:
      return null;
  }
}

/** A class that many files have of their own: only where the import says whose it is. */
function focalLossClass(document: ConfigDocument, callee: string, name: string): Known | null {
  if (isFrom(document, callee, name, /^monai\b/)) return MONAI;
  if (isFrom(document, callee, name, /^mmdet\b/)) return MMDETECTION;
  return isFrom(document, callee, name, /^kornia\b/) ? KORNIA : null;
}

/** Whether a name is imported from a package, or called through it: `monai.losses.FocalLoss`. */
function isFrom(document: ConfigDocument, callee: string, name: string, of: RegExp): boolean {
  if (says(document, new RegExp(`^[ \\t]*class[ \\t]+${name}\\b`, 'm'))) return false;
  return of.test(callee === name ? (moduleOf(document, name) ?? '') : callee);
}

const SIGMOID_MODULES: readonly (readonly [RegExp, Known])[] = [
  [/\bfvcore\b/, FVCORE],
  [/\btorchvision\b/, TORCHVISION],
  [/^mmcv\b/, MMCV_FUNCTION],
];

/** Whose function it is. Many repositories carry one of their own, with arguments in another order. */
function sigmoidFocalLoss(document: ConfigDocument, callee: string, name: string): Known | null {
  if (says(document, new RegExp(`^[ \\t]*def[ \\t]+${name}\\b`, 'm'))) return null;
  const module = callee === name ? moduleOf(document, name) : callee;
  const known = SIGMOID_MODULES.find(([pattern]) => module !== null && pattern.test(module));
  if (known) return known[1];
  // A name without its import, as in a piece of code: the most telling library of the file.
  const isOwn = callee === name && module !== null;
  if (isOwn) return null;
  if (says(document, /^[ \t]*(?:import|from)[ \t]+paddle\b/m)) return PADDLE;
  return says(document, /\bfvcore\b/) ? FVCORE : TORCHVISION;
}

/** The module from which a name is imported; null where the text does not say. */
function moduleOf(document: ConfigDocument, name: string): string | null {
  return answered(document, `from ${name}`, text => {
    const imports = text.matchAll(
      /^[ \t]*from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]{0,4000}\)|.*)/gm,
    );
    for (const [, module = '', names = ''] of imports)
      if (new RegExp(`\\b${name}\\b`).test(names)) return module;
    return null;
  });
}

function says(document: ConfigDocument, pattern: RegExp): boolean {
  return answered(document, pattern.source, text => pattern.test(text));
}

const answers = new WeakMap<ConfigDocument, Map<string, unknown>>();

/** Each call asks the same of the whole text, which is looked through once a question. */
function answered<T>(document: ConfigDocument, question: string, answer: (text: string) => T): T {
  const known = answers.get(document) ?? new Map<string, unknown>();
  answers.set(document, known);
  if (!known.has(question)) known.set(question, answer(document.text));
  return known.get(question) as T;
}

/** What is switched on needs no warning. */
function noteOf({ note }: Known, mapping: MappingNode): { note?: SiteNote | null } {
  const balancing = valueOf(mapping, 'apply_class_balancing');
  if (balancing?.kind === 'scalar' && balancing.value === true) return { note: null };
  return note === undefined ? {} : { note };
}
