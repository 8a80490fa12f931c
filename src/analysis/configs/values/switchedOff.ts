import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import type { ConfigDocument, ConfigPair, MappingNode } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';

/** Keys of a block that switch it as a whole, and keys that name the focal loss. */
const OWN_SWITCH = /^(?:is_?)?(?:enabled?|active|activated|use|on)$/i;
const NAMED_SWITCH = /^(?:use|enable|with)_?focal\w*$|^focal\w*_?(?:enabled?|active|on)$/i;

const OFF = /^(?:false|off|no)$/i;

/** A focal loss with the note that its config switches it off, where a key beside it says so. */
export function withSwitch(document: ConfigDocument, site: FocalLossSite): FocalLossSite {
  const places = known.get(document) ?? holdersIn(document);
  known.set(document, places);
  const place = places.get((site.alpha ?? site.gamma)?.offset ?? -1);
  return place && isOff(place) ? { ...site, note: 'switched-off' } : site;
}

const known = new WeakMap<ConfigDocument, ReadonlyMap<number, ConfigPlace>>();

function holdersIn({ root }: ConfigDocument): Map<number, ConfigPlace> {
  const holders = new Map<number, ConfigPlace>();
  for (const place of mappingsOf(root))
    for (const { value } of place.mapping.pairs)
      if (value.kind === 'scalar') holders.set(value.number?.start ?? value.start, place);
  return holders;
}

const off = new WeakMap<MappingNode, { readonly own: boolean; readonly named: boolean }>();

/** Each loss of a list asks the same of what is around it. */
function isOff({ mapping, parent }: ConfigPlace): boolean {
  const { own, named } = switchesOf(mapping);
  return own || named || (parent !== null && switchesOf(parent.mapping).named);
}

function switchesOf(mapping: MappingNode) {
  const found = off.get(mapping) ?? {
    own: mapping.style !== 'body' && mapping.pairs.some(pair => says(pair, OWN_SWITCH)),
    named: mapping.pairs.some(pair => says(pair, NAMED_SWITCH)),
  };
  off.set(mapping, found);
  return found;
}

function says({ key, value }: ConfigPair, name: RegExp): boolean {
  if (value.kind !== 'scalar' || !name.test(key)) return false;
  return value.value === false || (typeof value.value === 'string' && OFF.test(value.value));
}
