import type { FocalLossSite } from './FocalLossSite.ts';
import { detectron2 } from './frameworks/detectron2.ts';
import { generic } from './frameworks/generic.ts';
import type { FrameworkRule } from './frameworks/FrameworkRule.ts';
import { readConfig } from './syntax/readConfig.ts';

/** The frameworks' own rules first: what one of them recognises, the careful rule for all leaves alone. */
const RULES: readonly FrameworkRule[] = [detectron2, generic];

/** What the rules look for, for messages. */
export const LOOKED_FOR =
  'MODEL.RETINANET of Detectron2, and for numbers alpha and gamma under a focal-loss key';

/**
 * Every focal loss of a config file, in the order of the text; none is not a failure.
 *
 * @param fileName its end tells the syntax: YAML or JSON
 * @throws FailureError `config-unsupported`, `config-broken`
 */
export function findFocalLossSites(fileName: string, text: string): FocalLossSite[] {
  const sites: FocalLossSite[] = [];
  for (const document of readConfig(fileName, text)) {
    const claimed = new Set<number>();
    for (const rule of RULES) {
      const found = rule
        .find(document)
        .filter(site => !offsetsOf(site).some(at => claimed.has(at)));
      for (const offset of found.flatMap(offsetsOf)) claimed.add(offset);
      sites.push(...found.map(site => named(site, document.index)));
    }
  }
  return sites.toSorted((a, b) => startOf(a) - startOf(b));
}

/**
 * Whether a file is worth parsing: a quick look at its text that never misses a site.
 */
export function mayHoldFocalLoss(text: string): boolean {
  return /focal|retinanet/i.test(text);
}

function offsetsOf(site: FocalLossSite): number[] {
  return [site.alpha, site.gamma].flatMap(value => (value ? [value.offset] : []));
}

function startOf(site: FocalLossSite): number {
  return Math.min(...offsetsOf(site), site.insertion?.offset ?? Infinity);
}

/** Paths stay unique in a file of several documents. */
function named(site: FocalLossSite, document: number): FocalLossSite {
  return document === 0 ? site : { ...site, path: `${site.path} (document ${document + 1})` };
}
