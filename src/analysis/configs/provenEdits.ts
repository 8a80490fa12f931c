import type { EditFault } from '../contract/detailCodes.ts';
import { asFailure, fail } from '../contract/Failure.ts';
import { applyEdits } from './edits/applyEdits.ts';
import { editsFor, type Spelled } from './edits/editsFor.ts';
import { focalLossSitesIn } from './findFocalLossSites.ts';
import type { FocalLossSite, FocalLossValues, TextEdit } from './edits/FocalLossSite.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { treeChange } from './treeChange.ts';

/** A config as it was read, and how its text is read once more. */
export interface OpenedConfig {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
  /** Reads the same file with another text, with the files it builds on. */
  readonly reopen: (text: string) => Promise<readonly ConfigDocument[]>;
}

const NAMES = ['alpha', 'gamma'] as const;

/**
 * The edits of `editsFor`, proven: the text with them was read again, holds exactly the wanted values at the same focal
 * loss, and nothing else in it differs. Command line and editor take edits from here alone. It costs one more reading.
 *
 * @param site one of the documents' own
 * @throws FailureError `config-not-a-number`; `config-not-editable` where the proof fails
 */
export async function provenEdits(
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
  config: OpenedConfig,
  spelled: Spelled = {},
): Promise<TextEdit[]> {
  const edits = editsFor(site, values, spelled);
  if (edits.length === 0) return edits;
  const { file, path } = site;
  const refuse = (reason: EditFault) => fail({ code: 'config-not-editable', file, path, reason });
  const [first, second] = edits;
  const isOneNumber = first !== undefined && first.offset === second?.offset && first.length > 0;
  if (isOneNumber) return refuse('shared-number');
  const after = await readAgain(applyEdits(config.text, edits), config);
  if (after === null) return refuse('not-readable-after');
  const change = treeChange(config.documents, after, edits);
  if (change === 'shared') return refuse('shared-number');
  if (change === 'other') return refuse('more-would-change');
  if (!areReadBack(site, values, { before: config.documents, after }))
    return refuse('not-in-force');
  return edits;
}

/** Null where the edits break the text. */
async function readAgain(
  text: string,
  { reopen }: OpenedConfig,
): Promise<readonly ConfigDocument[] | null> {
  try {
    return await reopen(text);
  } catch (error) {
    if (asFailure(error).code === 'config-broken') return null;
    throw error;
  }
}

/** Whether the site has the wanted values, and every other site the values that it had. */
function areReadBack(
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
  texts: { readonly before: readonly ConfigDocument[]; readonly after: readonly ConfigDocument[] },
): boolean {
  const before = focalLossSitesIn(texts.before);
  const after = byPlace(focalLossSitesIn(texts.after));
  if (before.length !== after.size) return false;
  let found = false;
  for (const [place, old] of byPlace(before)) {
    const now = after.get(place);
    if (now === undefined) return false;
    const isSite = old.path === site.path;
    found ||= isSite;
    const wanted = isSite || isSameText(old, site) ? wantedOf(old, values) : writtenIn(old);
    if (!NAMES.every(name => Object.is(writtenIn(now)[name], wanted[name]))) return false;
  }
  return found;
}

/** By path and how often it came before; an edit may move the line that tells equal paths apart. */
function byPlace(sites: readonly FocalLossSite[]): ReadonlyMap<string, FocalLossSite> {
  const counts = new Map<string, number>();
  const places = new Map<string, FocalLossSite>();
  for (const site of sites) {
    const path = site.path.replace(/ \(line \d+\)$/, '');
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
    const canBeWritten =
      site[name] !== null || (site.insertion && site.fixed?.[name] === undefined);
    return canBeWritten ? (values[name] ?? site[name]?.value) : undefined;
  };
  return { alpha: wanted('alpha'), gamma: wanted('gamma') };
}
