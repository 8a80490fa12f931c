import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { siteInFile } from './edits/siteInFile.ts';
import { ALL_FRAMEWORKS } from './frameworks/lists/frameworks.ts';
import { askedAbout } from './askedAbout.ts';
import type { RelativeLoss } from './reading/RelativeLoss.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { bodyAround } from './syntax/python/bodyAround.ts';
import { inForce } from './values/inForce.ts';
import { setElsewhere } from './values/setElsewhere.ts';
import { withSwitch } from './values/switchedOff.ts';
import { withMerges } from './values/yamlMerges.ts';
import { readConfig } from './syntax/readConfig.ts';

/** What the rules look for, for messages. */
export const LOOKED_FOR = ALL_FRAMEWORKS.flatMap(({ losses = [] }) => losses).map(
  ({ looksFor }) => looksFor,
);

/** The losses of the focal family in one file, in the order of the text. */
export interface FoundLosses {
  /** Focal losses, whose pair can be edited. */
  readonly sites: FocalLossSite[];
  /** Those whose values mean something else. */
  readonly relatives: RelativeLoss[];
}

/**
 * Every focal loss of a YAML, JSON or protobuf text without a look at the files it builds on, in the order of the text;
 * none is not a failure.
 *
 * @throws FailureError `config-unsupported`, `config-broken`
 */
export function findFocalLossSites(fileName: string, text: string): FocalLossSite[] {
  return focalLossSitesIn(readConfig(fileName, text));
}

/** Every focal loss of the documents of one file, in the order of the text. */
export function focalLossSitesIn(documents: readonly ConfigDocument[]): FocalLossSite[] {
  return lossesIn(documents).sites;
}

/** Pairs whose α is above 1: the factor of a whole loss by the name of a weight, which no recommendation is for. */
export function scaledLossesIn(documents: readonly ConfigDocument[]): FocalLossSite[] {
  return allIn(documents).sites.filter(isScale);
}

/** A framework's own focal loss is what it is, whatever its α. */
function isScale({ framework, alpha }: FocalLossSite): boolean {
  return framework === 'generic' && alpha !== null && alpha.value > 1;
}

/**
 * The focal losses and their relatives in the documents of one file. The relatives are asked first: what one of them is, no
 * focal loss is.
 */
export function lossesIn(documents: readonly ConfigDocument[]): FoundLosses {
  const { sites, relatives } = allIn(documents);
  return { sites: sites.filter(site => !isScale(site)), relatives };
}

/** Asked for by several questions about the same config. */
const answers = new WeakMap<readonly ConfigDocument[], FoundLosses>();

function allIn(documents: readonly ConfigDocument[]): FoundLosses {
  const found = answers.get(documents) ?? foundIn(documents);
  answers.set(documents, found);
  return found;
}

function foundIn(documents: readonly ConfigDocument[]): FoundLosses {
  const sites: FocalLossSite[] = [];
  const relatives: RelativeLoss[] = [];
  for (const document of documents) {
    const { frameworks } = askedAbout(document);
    const claims = new Claims();
    const ofDocument: FocalLossSite[] = [];
    for (const rule of frameworks.flatMap(framework => framework.relatives ?? [])) {
      const found = rule
        .find(document)
        .filter(relative => claims.free(relative.path, ownOffsets(document, relative)));
      for (const relative of found) {
        claims.take(relative.path, ownOffsets(document, relative));
        relatives.push(named(relative, document.index));
      }
    }
    for (const rule of frameworks.flatMap(({ losses = [] }) => losses)) {
      const found = rule
        .find(document)
        .filter(site => claims.free(site.path, offsetsOf(site)) && !isPlumbing(document, site));
      // Rules may give two losses one path; a relative's is its own.
      for (const site of found) claims.take(null, offsetsOf(site));
      const counting = found.flatMap(known => inForce(document, known) ?? []);
      ofDocument.push(...counting.map(known => setElsewhere(document, known)));
    }
    for (const site of withMerges(document, ofDocument))
      sites.push(siteInFile(document, named(withSwitch(document, site), document.index)));
  }
  return {
    sites: withOwnPaths(
      sites.toSorted((a, b) => startOf(a) - startOf(b)),
      ({ alpha, gamma }) => (alpha ?? gamma)?.line,
    ),
    relatives: withOwnPaths(
      relatives.toSorted((a, b) => a.offset - b.offset),
      ({ line }) => line,
    ),
  };
}

/** Places of a document that a loss was found at. */
class Claims {
  readonly #offsets = new Set<number>();
  readonly #paths = new Set<string>();

  free(path: string, offsets: readonly number[]): boolean {
    return !this.#paths.has(path) && !offsets.some(at => this.#offsets.has(at));
  }

  take(path: string | null, offsets: readonly number[]): void {
    if (path !== null) this.#paths.add(path);
    for (const offset of offsets) this.#offsets.add(offset);
  }
}

/** In a function, names that only hand values on, `alpha=self.alpha`: the values stand elsewhere. */
function isPlumbing(document: ConfigDocument, { alpha, gamma }: FocalLossSite): boolean {
  const written = [alpha, gamma].filter(value => value !== null);
  if (document.syntax !== 'python' || written.length === 0) return false;
  if (written.some(({ value }) => !Number.isNaN(value))) return false;
  const [body, ...others] = written.map(({ offset }) => bodyAround(document.root, offset));
  return body !== undefined && others.every(other => other === body);
}

function offsetsOf(site: FocalLossSite): number[] {
  return [site.alpha, site.gamma].flatMap(value => (value ? [value.offset] : []));
}

function startOf(site: FocalLossSite): number {
  return Math.min(...offsetsOf(site), site.insertion?.offset ?? Infinity);
}

/** Of a relative, those in this file. */
function ownOffsets({ file }: ConfigDocument, { values }: RelativeLoss): number[] {
  return values.filter(value => value.file === file).map(({ offset }) => offset);
}

/** Where a path stands twice, as two calls of one function do, the line tells them apart; in one line, a number. */
function withOwnPaths<T extends { readonly path: string }>(
  found: readonly T[],
  lineOf: (one: T) => number | undefined,
): T[] {
  const repeated = repeatedIn(found.map(({ path }) => path));
  const counts = new Map<string, number>();
  return found.map(one => {
    const line = lineOf(one);
    if (!repeated.has(one.path) || line === undefined) return one;
    const path = `${one.path} (line ${line})`;
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return { ...one, path: count === 1 ? path : `${path} #${count}` };
  });
}

function repeatedIn(paths: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(paths.filter(path => seen.size === seen.add(path).size));
}

/** Paths stay unique in a file of several documents. */
function named<T extends { readonly path: string }>(found: T, document: number): T {
  return document === 0 ? found : { ...found, path: `${found.path} (document ${document + 1})` };
}
