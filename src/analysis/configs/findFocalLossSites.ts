import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { siteInFile } from './edits/siteInFile.ts';
import { ALL_FRAMEWORKS } from './frameworks/frameworks.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { bodyAround } from './syntax/bodyAround.ts';
import { inForce } from './inForce.ts';
import { withSwitch } from './switchedOff.ts';
import { withMerges } from './yamlMerges.ts';
import { readConfig } from './syntax/readConfig.ts';

const RULES = ALL_FRAMEWORKS.flatMap(({ losses = [] }) => losses);

/** What the rules look for, for messages. */
export const LOOKED_FOR = RULES.map(({ looksFor }) => looksFor);

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
  return sitesIn(documents).filter(site => !isScale(site));
}

/** Pairs whose α is above 1: the factor of a whole loss by the name of a weight, which no recommendation is for. */
export function scaledLossesIn(documents: readonly ConfigDocument[]): FocalLossSite[] {
  return sitesIn(documents).filter(isScale);
}

/** A framework's own focal loss is what it is, whatever its α. */
function isScale({ framework, alpha }: FocalLossSite): boolean {
  return framework === 'generic' && alpha !== null && alpha.value > 1;
}

function sitesIn(documents: readonly ConfigDocument[]): FocalLossSite[] {
  const sites: FocalLossSite[] = [];
  for (const document of documents) {
    const claimed = new Set<number>();
    const ofDocument: FocalLossSite[] = [];
    for (const rule of RULES) {
      const found = rule
        .find(document)
        .filter(
          site => !offsetsOf(site).some(at => claimed.has(at)) && !isPlumbing(document, site),
        );
      for (const offset of found.flatMap(offsetsOf)) claimed.add(offset);
      ofDocument.push(...found.flatMap(known => inForce(document, known) ?? []));
    }
    for (const site of withMerges(document, ofDocument))
      sites.push(siteInFile(document, named(withSwitch(document, site), document.index)));
  }
  return withOwnPaths(sites.toSorted((a, b) => startOf(a) - startOf(b)));
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

/** Where a path stands twice, as two calls of one function do, the line tells them apart; in one line, a number. */
function withOwnPaths(sites: readonly FocalLossSite[]): FocalLossSite[] {
  const repeated = repeatedIn(sites.map(({ path }) => path));
  const counts = new Map<string, number>();
  return sites.map(site => {
    const line = (site.alpha ?? site.gamma)?.line;
    if (!repeated.has(site.path) || line === undefined) return site;
    const path = `${site.path} (line ${line})`;
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return { ...site, path: count === 1 ? path : `${path} #${count}` };
  });
}

function repeatedIn(paths: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(paths.filter(path => seen.size === seen.add(path).size));
}

/** Paths stay unique in a file of several documents. */
function named(site: FocalLossSite, document: number): FocalLossSite {
  return document === 0 ? site : { ...site, path: `${site.path} (document ${document + 1})` };
}
