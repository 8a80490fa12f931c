import type { NumberFormat } from '../../src/words/numberFormat.ts';

interface Pointed {
  readonly dataset: { readonly label?: string | undefined };
  readonly raw: unknown;
}

/** The exact number under the pointer: `Foreground: 1,180`. */
export function countLabel(format: NumberFormat): (item: Pointed) => string {
  return item => `${item.dataset.label ?? ''}: ${format.count(Number(item.raw ?? 0))}`;
}

/** A share under the pointer: `Easy background: 70%`. */
export function shareLabel(format: NumberFormat): (item: Pointed) => string {
  return item => `${item.dataset.label ?? ''}: ${format.share(Number(item.raw ?? 0))}`;
}
