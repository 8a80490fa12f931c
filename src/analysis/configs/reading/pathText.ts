import { lineAt } from '../syntax/lineAt.ts';
import { type Found, lookUpThroughBases } from '../tree/resolveVariable.ts';
import { keysOf } from '../tree/nodeAt.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { AnnotationReference } from './AnnotationReference.ts';

/** Variables that are made of variables; more is a circle. */
const DEEPEST = 4;
/** A term of a sum of texts: a string, an f-string, or a name. */
const TERM = /^(?:(f?)(["'])((?:(?!\2)[^\\\r\n])*)\2|([A-Za-z_][\w.]*))$/;
const SUM = /\s*\+\s*(?=(?:[^"']*(?:"[^"]*"|'[^']*'))*[^"']*$)/;

/**
 * The text that a value stands for: a string, or in Python a sum of strings and variables, or an f-string of variables.
 * Undefined where it is anything else; code is never run.
 */
export function pathText(found: Found, depth = 0): string | undefined {
  const { node, document } = found;
  const written = document.text.slice(node.start, node.end);
  if (node.kind === 'scalar') {
    const { value } = node;
    // A variable that could not be followed stands there as its own name.
    const isName = document.syntax === 'python' && written === value;
    return typeof value === 'string' && !isName ? value : undefined;
  }
  if (node.kind !== 'opaque' || document.syntax !== 'python' || depth > DEEPEST) return undefined;
  const terms = written.trim().split(SUM);
  const texts = terms.map(term => termText(term.trim(), document, depth));
  return texts.every(text => text !== undefined) ? texts.join('') : undefined;
}

function termText(term: string, document: ConfigDocument, depth: number): string | undefined {
  const [, formatted, , literal, name] = TERM.exec(term) ?? [];
  if (name !== undefined) return variableText(name, document, depth);
  if (literal === undefined || formatted !== 'f') return literal;
  let isWhole = true;
  const text = literal.replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => {
    const value = /^[\w.]+$/.test(inner) ? variableText(inner, document, depth) : undefined;
    isWhole &&= value !== undefined;
    return value ?? '';
  });
  return isWhole ? text : undefined;
}

function variableText(name: string, document: ConfigDocument, depth: number): string | undefined {
  const found = lookUpThroughBases(document, keysOf(name));
  return found && pathText(found, depth + 1);
}

/** A path of a config as a reference, joined with the folder that its framework joins it with. */
export function fileReference(found: Found, path: string, folder?: string): AnnotationReference {
  const isWhole = folder === undefined || folder === '' || /^(?:[/\\]|\w:[/\\])/.test(path);
  const text = isWhole ? path : `${folder.replace(/[/\\]$/, '')}/${path}`;
  return { text, kind: 'file', line: lineAt(found.document, found.node.start) };
}
