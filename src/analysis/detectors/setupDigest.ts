import { canonicalJson } from '../contract/text/canonicalJson.ts';
import type { DetectorSetup } from './DetectorSetup.ts';

/** Offset basis and prime of FNV-1a with 32 bits (Fowler, Noll, Vo); the second half starts from another basis. */
const BASES = [0x811c9dc5, 0x2b3c5a97] as const;
const PRIME = 0x01000193;

/**
 * What decides the labels of a detector and where its loss starts from, as 16 hex digits: equal for two descriptions that
 * count and simulate alike, whatever they are called. Its present α and γ are left out, since a pair that was just written
 * makes no other detector, and so is which images count, which the user may decide.
 */
export function setupDigest(setup: DetectorSetup): string {
  const {
    name: _,
    from: _from,
    source: _source,
    notModelled: _gaps,
    stated: _said,
    ...rules
  } = setup;
  const { alpha: _alpha, gamma: _gamma, ...loss } = rules.loss;
  const text = canonicalJson({ ...rules, leavesOut: undefined, loss });
  return BASES.map(basis => hashOf(text, basis)).join('');
}

function hashOf(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
