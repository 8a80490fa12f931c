import type { Detail } from '../contract/failures/Detail.ts';
import type { EditFault } from '../contract/failures/detailCodes.ts';
import { fail } from '../contract/failures/Failure.ts';
import { applyEdits } from './edits/applyEdits.ts';
import { canBeInserted } from './edits/canBeInserted.ts';
import { composeEdits } from './edits/composeEdits.ts';
import { editsFor, type Spelled } from './edits/editsFor.ts';
import { whyNotWritten } from './edits/whyNotWritten.ts';
import { focalLossSitesIn } from './findFocalLossSites.ts';
import type { FocalLossSite, FocalLossValues, TextEdit } from './edits/FocalLossSite.ts';
import { changedBy, readAgain } from './proof/changedBy.ts';
import type { OpenedConfig } from './proof/OpenedConfig.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';

const NAMES = ['alpha', 'gamma'] as const;

/** What one focal loss is to have. */
export interface WantedValues {
  /** One of the documents' own. */
  readonly site: FocalLossSite;
  readonly values: Partial<FocalLossValues>;
}

/**
 * The edits of `editsFor`, proven: the text with them was read again, holds exactly the wanted values at the same focal
 * loss, and nothing else in it differs. Command line and editor take edits from here alone. It costs one more reading.
 *
 * @param site one of the documents' own
 * @throws FailureError `config-not-a-number`; `config-not-editable` where a value cannot be written, so that half of a pair
 *   would be, or where the proof fails
 */
export function provenEdits(
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
  config: OpenedConfig,
  spelled: Spelled = {},
): Promise<TextEdit[]> {
  return provenEditsOfAll([{ site, values }], config, spelled);
}

/** The same for several focal losses of one file at once: all of them or none. */
export async function provenEditsOfAll(
  wanted: readonly WantedValues[],
  config: OpenedConfig,
  spelled: Spelled = {},
): Promise<TextEdit[]> {
  for (const { site, values } of wanted) {
    const reason = whyNotWritten(site, values);
    if (reason !== null) refuse(site, reason);
  }
  const edits = await editsOfAll(wanted, config, spelled);
  const [first] = wanted;
  if (edits.length === 0 || first === undefined) return edits;
  const after = await changedBy(edits, config);
  if (typeof after === 'string') return refuse(first.site, after);
  const fault = faultIn(wanted, { before: config.documents, after, edits });
  return fault === null ? edits : refuse(first.site, fault);
}

function refuse({ file, path }: FocalLossSite, reason: Detail): never {
  return fail({ code: 'config-not-editable', file, path, reason });
}

/** One set of edits; one after the other where two would go to one place, as at the end of a module. */
async function editsOfAll(
  wanted: readonly WantedValues[],
  config: OpenedConfig,
  spelled: Spelled,
): Promise<TextEdit[]> {
  const sets = wanted.map(({ site, values }) => editsOf(site, values, spelled));
  const all = sets
    .flat()
    .toSorted((a, b) => a.offset - b.offset || a.length - b.length)
    .filter((edit, i, sorted) => !isSame(edit, sorted[i - 1]));
  const isApart = all.every((edit, i) => {
    const next = all[i + 1];
    const end = edit.offset + edit.length;
    return next === undefined || (next.offset >= end && next.offset > edit.offset);
  });
  const [only] = sets;
  if (sets.length <= 1) return only ?? [];
  return isApart ? all : oneAfterTheOther(wanted, config, spelled);
}

function editsOf(
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
  spelled: Spelled,
): TextEdit[] {
  const edits = editsFor(site, values, spelled);
  const [first, second] = edits;
  const isOneNumber = first !== undefined && first.offset === second?.offset && first.length > 0;
  return isOneNumber ? refuse(site, 'shared-number') : edits;
}

function isSame(edit: TextEdit, other: TextEdit | undefined): boolean {
  return (
    other !== undefined &&
    edit.length > 0 &&
    edit.offset === other.offset &&
    edit.length === other.length &&
    edit.content === other.content
  );
}

async function oneAfterTheOther(
  wanted: readonly WantedValues[],
  config: OpenedConfig,
  spelled: Spelled,
): Promise<TextEdit[]> {
  const places = [...byPlace(focalLossSitesIn(config.documents))];
  let edits: TextEdit[] = [];
  for (const { site, values } of wanted) {
    const place = places.find(([, known]) => known.path === site.path)?.[0] ?? '';
    const between = await readAgain(applyEdits(config.text, edits), config);
    const now = between && byPlace(focalLossSitesIn(between)).get(place);
    if (!now) return refuse(site, 'not-in-force');
    edits = composeEdits(config.text, edits, editsOf(now, values, spelled));
  }
  return edits;
}

interface Proof {
  readonly before: readonly ConfigDocument[];
  readonly after: readonly ConfigDocument[];
  readonly edits: readonly TextEdit[];
}

/** Null where the sites have the wanted values, and every other site the values that it had. */
function faultIn(
  wanted: readonly WantedValues[],
  { before, after, edits }: Proof,
): EditFault | null {
  const sites = focalLossSitesIn(before);
  const now = byPlace(focalLossSitesIn(after));
  if (sites.length !== now.size) return 'not-in-force';
  const changed = new Set(edits.filter(({ length }) => length > 0).map(({ offset }) => offset));
  const missing = new Set(wanted.map(({ site }) => site.path));
  for (const [place, old] of byPlace(sites)) {
    const found = now.get(place);
    if (found === undefined) return 'not-in-force';
    missing.delete(old.path);
    const own =
      wanted.find(({ site }) => site.path === old.path) ??
      wanted.find(({ site }) => isSameText(old, site));
    const isShared = NAMES.some(name => changed.has(old[name]?.offset ?? -1));
    if (own === undefined && isShared) return 'shared-number';
    const values = own ? wantedOf(old, own.values) : writtenIn(old);
    if (!NAMES.every(name => Object.is(writtenIn(found)[name], values[name])))
      return 'not-in-force';
  }
  return missing.size === 0 ? null : 'not-in-force';
}

/** By path and how often it came before; an edit may move the line that tells equal paths apart. */
function byPlace(sites: readonly FocalLossSite[]): ReadonlyMap<string, FocalLossSite> {
  const counts = new Map<string, number>();
  const places = new Map<string, FocalLossSite>();
  for (const site of sites) {
    const path = site.path.replace(/ \(line \d+\)(?: #\d+)?$/, '');
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    places.set(`${count} ${path}`, site);
  }
  return places;
}

/** Of `a = b = FocalLoss(…)`, which is one loss by two names. */
function isSameText(one: FocalLossSite, other: FocalLossSite): boolean {
  const [mine, yours] = [one.insertion, other.insertion];
  return (
    mine?.offset === yours?.offset &&
    mine?.prefix === yours?.prefix &&
    mine?.alphaKey === yours?.alphaKey &&
    NAMES.every(name => one[name]?.offset === other[name]?.offset)
  );
}

type Written = { readonly [name in keyof FocalLossValues]: number | undefined };

function writtenIn(site: FocalLossSite): Written {
  return { alpha: site.alpha?.value, gamma: site.gamma?.value };
}

function wantedOf(site: FocalLossSite, values: Partial<FocalLossValues>): Written {
  const wanted = (name: (typeof NAMES)[number]) => {
    const old = site[name]?.value;
    const value = values[name];
    if (site[name] !== null) return value ?? old;
    const isThere = site.inherited?.[name]?.value === value;
    return canBeInserted(site, name) && !isThere ? value : undefined;
  };
  return { alpha: wanted('alpha'), gamma: wanted('gamma') };
}
