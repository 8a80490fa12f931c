import { JsonScanner } from '../../../src/analysis/bytes/json/JsonScanner.ts';
import type { JsonVisitor } from '../../../src/analysis/bytes/json/JsonVisitor.ts';

/** Builds the value of a JSON text from the scanner's tokens, so that it can be compared with JSON.parse. */
class ValueBuilder implements JsonVisitor {
  root: unknown = undefined;
  readonly #open: (unknown[] | Record<string, unknown>)[] = [];
  readonly #keys: string[] = [];

  open(kind: 'object' | 'array'): 'enter' {
    this.#open.push(kind === 'array' ? [] : {});
    return 'enter';
  }
  close(): void {
    this.#put(this.#open.pop());
  }
  key(name: string): boolean {
    this.#keys.push(name);
    return true;
  }
  string(value: string): void {
    this.#put(value);
  }
  number(value: number): void {
    this.#put(value);
  }
  literal(value: boolean | null): void {
    this.#put(value);
  }

  #put(value: unknown): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = value;
    else if (Array.isArray(parent)) parent.push(value);
    else
      Object.defineProperty(parent, this.#keys.pop() as string, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
}

/** Parses with the scanner. `cuts` are the sizes of the chunks in turn, repeated. */
export function buildJson(text: string | Uint8Array, cuts: readonly number[] = [1 << 20]): unknown {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const builder = new ValueBuilder();
  const scanner = new JsonScanner(builder);
  for (let from = 0, i = 0; from < bytes.length; i++) {
    const size = cuts[i % cuts.length] as number;
    scanner.push(bytes.subarray(from, from + size));
    from += size;
  }
  scanner.end();
  return builder.root;
}
