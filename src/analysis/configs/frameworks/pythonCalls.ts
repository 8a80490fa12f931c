import { configValue } from '../configValue.ts';
import type { FocalLossSite } from '../FocalLossSite.ts';
import { siteAt, type SiteKind } from '../siteAt.ts';
import { type ConfigDocument, type MappingNode, valueOf } from '../syntax/ConfigNode.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';
import type { FrameworkRule } from './FrameworkRule.ts';

type Known = Omit<SiteKind, 'keys'> & {
  /** Places of α and γ among the positional arguments. */
  readonly places: readonly [number, number];
};

/** torchvision 0.14, `ops/focal_loss.py`: `sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2)`. */
const TORCHVISION: Known = {
  framework: 'torchvision',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [2, 3],
  note: 'A negative α switches the weighting off.',
};

/** fvcore, `nn/focal_loss.py`: `sigmoid_focal_loss(inputs, targets, alpha=-1, gamma=2)`. */
const FVCORE: Known = { ...TORCHVISION, framework: 'fvcore', defaults: { alpha: -1, gamma: 2 } };

/** Keras 3, `losses/losses.py`: `BinaryFocalCrossentropy(apply_class_balancing=False, alpha=0.25, gamma=2.0)`. */
const KERAS_BINARY: Known = {
  framework: 'Keras',
  defaults: { alpha: 0.25, gamma: 2 },
  places: [1, 2],
  note: 'α counts only with apply_class_balancing=True.',
};

/** Keras 3: `CategoricalFocalCrossentropy(alpha=0.25, gamma=2.0)`. */
const KERAS_CATEGORICAL: Known = {
  ...KERAS_BINARY,
  places: [0, 1],
  note: 'A single α scales the whole loss here and balances nothing; a list weighs classes.',
};

const KEYS = { alpha: 'alpha', gamma: 'gamma' };

/** Calls of the libraries' focal losses in Python code; α weights positives. */
export const pythonCalls: FrameworkRule = {
  looksFor: 'sigmoid_focal_loss and Keras focal cross-entropies in Python code',
  find(document) {
    if (document.syntax !== 'python') return [];
    return mappingsOf(document.root).flatMap(({ path, mapping }) => {
      const known = knownCall(document, mapping);
      return known ? siteOf(document, path, { mapping, known }) : [];
    });
  },
};

function knownCall({ text }: ConfigDocument, { callee = '' }: MappingNode): Known | null {
  switch (callee.slice(callee.lastIndexOf('.') + 1)) {
    case 'sigmoid_focal_loss':
    case 'sigmoid_focal_loss_jit':
      return /\bfvcore\b/.test(text) ? FVCORE : TORCHVISION;
    case 'BinaryFocalCrossentropy':
      return KERAS_BINARY;
    case 'CategoricalFocalCrossentropy':
      return KERAS_CATEGORICAL;
    default:
      return null;
  }
}

function siteOf(
  document: ConfigDocument,
  path: string,
  { mapping, known }: { readonly mapping: MappingNode; readonly known: Known },
): FocalLossSite[] {
  const { places, ...kind } = known;
  const site = siteAt(
    document,
    { path, mapping },
    { ...kind, keys: KEYS, ...noteOf(kind, mapping) },
  );
  if (site === null) return [];
  const [alpha, gamma] = places.map((place, i) => {
    const node = mapping.positional?.[place];
    const key = i === 0 ? 'alpha' : 'gamma';
    return node ? configValue(document, `${path}.${key}`, node) : site[key];
  }) as [FocalLossSite['alpha'], FocalLossSite['gamma']];
  const insertion = alpha !== null && gamma !== null ? null : site.insertion;
  return [{ ...site, alpha, gamma, insertion }];
}

/** What is switched on needs no warning. */
function noteOf({ note }: Omit<Known, 'places'>, mapping: MappingNode): { note?: string } {
  const balancing = valueOf(mapping, 'apply_class_balancing');
  if (balancing?.kind === 'scalar' && balancing.value === true) return { note: '' };
  return note === undefined ? {} : { note };
}
