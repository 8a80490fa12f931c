import type { ScalarNode } from './ConfigNode.ts';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The number that stands at [start, end) of the text, bare or in quotes; null where something else does. */
export function plainNumber(text: string, start: number, end: number): ScalarNode['number'] {
  const quote = text[start];
  const quoted = (quote === '"' || quote === "'") && end - start > 2 && text[end - 1] === quote;
  const inner = quoted ? { start: start + 1, end: end - 1 } : { start, end };
  const written = text.slice(inner.start, inner.end);
  if (!NUMBER.test(written)) return null;
  const value = Number(written);
  return Number.isFinite(value) ? { value, ...inner } : null;
}
