import type { NumberRange } from '../../contract/failures/Allowed.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import type { SettingMeaning } from '../../contract/SettingMeaning.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  valueOf,
} from '../syntax/ConfigNode.ts';
import { usesOf } from '../syntax/namesUsed.ts';
import { assignmentsTo } from '../tree/assignments.ts';
import { hasUnknownBases } from '../tree/bases.ts';
import { type ConfigValue, configValue } from '../tree/configValue.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';
import type { SiteLocation } from '../tree/placesThroughBases.ts';
import { type Found, lookUpThroughBases, resolveVariable } from '../tree/resolveVariable.ts';
import { replaces } from '../tree/replaces.ts';
import type { InheritedValue } from './FocalLossSite.ts';
import { insertionAt, insertionInto } from './insertionAt.ts';
import { lineOf } from './lineOf.ts';
import type { KeyInsertion, SettingSite } from './SettingSite.ts';

/** What a framework knows of one of its settings. */
export interface SettingSchema {
  readonly framework: string;
  readonly meaning: SettingMeaning;
  readonly key: string;
  readonly assumed: number | null;
  readonly range: NumberRange;
  /** Whether the files that a config names are read for something else, and set nothing. */
  readonly standsAlone?: true;
}

/**
 * A setting at a place, with what the file writes, what it inherits and how an absent value is written.
 *
 * @param place the mapping that has the key, or would have it; by its path alone where only a file below has one
 */
export function settingSiteAt(
  document: ConfigDocument,
  place: SiteLocation,
  schema: SettingSchema,
): SettingSite {
  const { key } = schema;
  const { mapping, path: parent } = place;
  const path = parent === '' ? key : `${parent}.${key}`;
  const own = mapping
    ? ownNode(document, mapping, key)
    : nodeAt(document.root, [...keysOf(parent), key]);
  if (own !== undefined) return writtenSite(document, { path, node: own }, schema);
  return absentSite(document, { place, path }, schema);
}

function absentSite(
  document: ConfigDocument,
  { place, path }: { readonly place: SiteLocation; readonly path: string },
  schema: SettingSchema,
): SettingSite {
  const { mapping } = place;
  // What a call spreads may hold the key.
  if (mapping?.spread === true)
    return { ...blank(document, path, { ...schema, assumed: null }), refused: 'arguments-spread' };
  const isObject = mapping?.style === 'call' && mapping.callee !== 'dict';
  const isAlone = schema.standsAlone === true || isObject;
  const isOpen = !isAlone && hasUnknownBases(document);
  return {
    ...blank(document, path, schema),
    inherited: isAlone ? null : inheritedAt(document, path),
    assumed: isOpen ? null : schema.assumed,
    insertion: insertionFor(document, place, schema.key),
  };
}

/** A setting whose value is this node. */
export function writtenSite(
  document: ConfigDocument,
  { path, node }: { readonly path: string; readonly node: ConfigNode },
  schema: SettingSchema,
): SettingSite {
  const found = resolveVariable({ node, document });
  const { refused, at } = found.document === document ? named(document, node, found) : ELSEWHERE;
  return {
    ...blank(document, path, schema),
    written: valuesAt(document, path, at ?? node),
    refused,
  };
}

/**
 * A setting that several places say alike, and that is changed in all of them or in none.
 *
 * @param places with the one that counts first; at least one
 */
export function settingOfNumbers(
  document: ConfigDocument,
  places: readonly (Found & { readonly path: string })[],
  schema: SettingSchema,
): SettingSite {
  const site = blank(document, schema.key, schema);
  const all = places.flatMap(({ path, node, document: from }) =>
    valuesAt(from, path, node).map(value => ({
      ...value,
      file: from.file,
      isOwn: from === document,
    })),
  );
  const [first] = all;
  const other = all.find(({ value }) => value !== first?.value);
  if (first === undefined || other !== undefined)
    return { ...site, written: other ? [asUnclear(other)] : [] };
  const below = all.find(({ isOwn }) => !isOwn);
  if (below === undefined) return { ...site, written: all };
  const refused = { kind: 'set-in-base', path: below.key, file: below.file } as const;
  return first.isOwn
    ? { ...site, written: [first], refused }
    : { ...site, inherited: first, refused };
}

const asUnclear = (value: ConfigValue): ConfigValue => ({ ...value, value: NaN });

interface Named {
  readonly at: ConfigNode | null;
  readonly refused: Detail | null;
}

const ELSEWHERE: Named = { at: null, refused: null };

/** The value of a variable, which may have other uses, or other values in other cases. */
function named(document: ConfigDocument, node: ConfigNode, { node: at }: Found): Named {
  if (at === node) return { at, refused: null };
  const name = document.text.slice(node.start, node.end);
  if (document.root.kind === 'mapping') {
    const [, again] = assignmentsTo(document.root, name);
    if (again)
      return { at, refused: { kind: 'decided-elsewhere', ...lineOf(document, again.keyStart) } };
  }
  const isShared = document.syntax === 'python' && usesOf(document, name) > 1;
  return { at, refused: isShared ? 'shared-number' : null };
}

/** One number, or those of a list of equal numbers; anything else is one value that is no number. */
function valuesAt(document: ConfigDocument, path: string, node: ConfigNode): ConfigValue[] {
  if (node.kind !== 'sequence') return [configValue(document, path, node)];
  const values = node.items.map((item, i) => configValue(document, `${path}[${i}]`, item));
  const [first] = values;
  const isOne = first !== undefined && values.every(({ value }) => value === first.value);
  return isOne ? values : [{ ...configValue(document, path, node), value: NaN }];
}

/** Also in a dictionary of the file that the call spreads and nothing else uses. */
function ownNode(
  document: ConfigDocument,
  mapping: MappingNode,
  key: string,
): ConfigNode | undefined {
  const written = valueOf(mapping, key);
  if (written !== undefined) return written;
  for (const spread of mapping.spreads ?? []) {
    const { node, document: from } = resolveVariable({ node: spread, document });
    const name = document.text.slice(spread.start, spread.end);
    if (from !== document || node.kind !== 'mapping' || usesOf(document, name) > 1) continue;
    const value = valueOf(node, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function inheritedAt(document: ConfigDocument, path: string): InheritedValue | null {
  const keys = keysOf(path);
  if (replaces(document.root, keys)) return null;
  const found = lookUpThroughBases(document, keys);
  if (found === undefined || found.document === document) return null;
  const [value] = valuesAt(found.document, path, found.node);
  return value === undefined ? null : { ...value, file: found.document.file };
}

function insertionFor(
  document: ConfigDocument,
  { mapping, path }: SiteLocation,
  key: string,
): KeyInsertion | null {
  const keys = { alpha: key, gamma: key };
  const found = mapping
    ? insertionInto(document, mapping, keys)
    : insertionAt(document, keysOf(path), keys);
  if (found === null) return null;
  const { offset, prefix, alphaKey, suffix } = found;
  return { offset, prefix: prefix + alphaKey, suffix };
}

function blank(
  { file }: ConfigDocument,
  path: string,
  { framework, meaning, key, assumed, range }: SettingSchema,
): SettingSite {
  return {
    file,
    framework,
    meaning,
    key,
    path,
    written: [],
    inherited: null,
    assumed,
    range,
    insertion: null,
    refused: null,
  };
}
