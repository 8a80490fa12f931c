import { chainOf, hasUnknownBases } from '../tree/bases.ts';
import { type ConfigValue, configValue } from '../tree/configValue.ts';
import type { FocalLossSite, FocalLossValues, InheritedValue } from './FocalLossSite.ts';
import type { SiteNote } from '../../contract/SiteNote.ts';
import { insertionAt, insertionInto } from './insertionAt.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';
import type { SiteLocation } from '../tree/placesThroughBases.ts';
import { replaces } from '../tree/replaces.ts';
import { type ConfigDocument, valueOf } from '../syntax/ConfigNode.ts';

/** What a framework knows of its focal loss. */
export interface SiteSchema {
  readonly framework: string;
  readonly keys: { readonly alpha: string; readonly gamma: string };
  /** What the framework takes for absent values; null where it demands them. */
  readonly defaults: FocalLossValues | null;
  readonly fixed?: Partial<FocalLossValues>;
  readonly note?: SiteNote | null;
}

const NAMES = ['alpha', 'gamma'] as const;

/**
 * The focal loss at a place, with what the file writes, what it inherits and how absent values are written.
 *
 * @returns null where nothing is written and nothing can be
 */
export function focalLossSiteAt(
  document: ConfigDocument,
  place: SiteLocation,
  kind: SiteSchema,
): FocalLossSite | null {
  const { path } = place;
  const { framework, keys, defaults, note, fixed } = kind;
  const own = (name: (typeof NAMES)[number]) => ownValue(document, place, keys[name]);
  const [alpha, gamma] = NAMES.map(own) as [ConfigValue | null, ConfigValue | null];
  const complete = NAMES.every(
    (name, i) => [alpha, gamma][i] !== null || fixed?.[name] !== undefined,
  );
  const insertion = complete
    ? null
    : place.mapping
      ? insertionInto(document, place.mapping, keys)
      : insertionAt(document, keysOf(path), keys);
  if (!complete && insertion === null) return null;
  const inherited = {
    ...(alpha ? {} : entry('alpha', inheritedValue(document, [...keysOf(path), keys.alpha]))),
    ...(gamma ? {} : entry('gamma', inheritedValue(document, [...keysOf(path), keys.gamma]))),
  };
  return {
    file: document.file,
    framework,
    path,
    alpha,
    gamma,
    assumed: mayStandElsewhere(document, place) ? null : defaults,
    insertion,
    ...(Object.keys(inherited).length > 0 ? { inherited } : {}),
    ...(fixed ? { fixed } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** Whether values may be written where nothing looked. */
function mayStandElsewhere(document: ConfigDocument, { mapping }: SiteLocation): boolean {
  return mapping?.spread === true || hasUnknownBases(document);
}

function entry<K extends string>(name: K, value: InheritedValue | null) {
  return value === null ? {} : { [name]: value };
}

function ownValue(document: ConfigDocument, place: SiteLocation, key: string): ConfigValue | null {
  const node = place.mapping
    ? valueOf(place.mapping, key)
    : nodeAt(document.root, [...keysOf(place.path), key]);
  return node
    ? configValue(document, place.path === '' ? key : `${place.path}.${key}`, node)
    : null;
}

/** The value of the first file down the chain that writes one, unless a file above says `_delete_=True` on the way. */
function inheritedValue(document: ConfigDocument, keys: readonly string[]): InheritedValue | null {
  const [, ...bases] = chainOf(document);
  if (replaces(document.root, keys)) return null;
  for (const base of bases) {
    const node = nodeAt(base.root, keys);
    if (node) return { ...configValue(base, keys.join('.'), node), file: base.file };
    if (replaces(base.root, keys)) return null;
  }
  return null;
}
