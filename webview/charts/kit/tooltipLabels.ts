import type { NumberFormat } from '../../../src/words/numberFormat.ts';

interface Item {
  readonly dataset: { readonly label?: string | undefined };
  readonly raw: unknown;
}

/** `Foreground: 1,180`. */
export function countLabel(format: NumberFormat): (item: Item) => string {
  return item => `${item.dataset.label ?? ''}: ${format.count(Number(item.raw ?? 0))}`;
}

/** `Easy background: 70%`. */
export function shareLabel(format: NumberFormat): (item: Item) => string {
  return item => `${item.dataset.label ?? ''}: ${format.share(Number(item.raw ?? 0))}`;
}
