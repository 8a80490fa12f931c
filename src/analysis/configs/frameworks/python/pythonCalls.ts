import { type ConfigDocument, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { SiteNote } from '../../../contract/SiteNote.ts';
import { type CalledLoss, callSite } from './callSite.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

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
  note: 'single-alpha',
};

const KEYS = { alpha: 'alpha', gamma: 'gamma' };

/** Calls of the libraries' focal losses in Python code; α weights positives. */
export const pythonCalls: FrameworkRule = {
  looksFor: 'python-calls',
  find(document) {
    if (document.syntax !== 'python') return [];
    return mappingsOf(document.root).flatMap(({ path, mapping }) => {
      const known = knownCall(document, mapping);
      if (known === null) return [];
      const loss = { ...known, keys: KEYS, ...noteOf(known, mapping) };
      return callSite(document, { path, mapping }, loss) ?? [];
    });
  },
};

function knownCall(document: ConfigDocument, { style, callee = '' }: MappingNode): Known | null {
  if (style !== 'call') return null;
  const name = callee.slice(callee.lastIndexOf('.') + 1);
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
    default:
      return null;
  }
}

/** Whose function it is. Many repositories carry one of their own, with arguments in another order. */
function sigmoidFocalLoss(document: ConfigDocument, callee: string, name: string): Known | null {
  if (says(document, new RegExp(`^[ \\t]*def[ \\t]+${name}\\b`, 'm'))) return null;
  const module = callee === name ? moduleOf(document, name) : callee;
  if (module !== null && /\bfvcore\b/.test(module)) return FVCORE;
  if (module !== null && /\btorchvision\b/.test(module)) return TORCHVISION;
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
