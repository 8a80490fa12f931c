/**
 * Stands for anything that words are filled with, and says in the words where it came from: `⟨0.stride⟩` for the field
 * `stride` of the first argument. As a number it is 2, so that conditions on numbers hold for several.
 */
export function probe(label: string): never {
  const text = `⟨${label}⟩`;
  const handler: ProxyHandler<() => void> = {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : text);
      if (key === 'toString' || key === 'valueOf') return () => text;
      if (typeof key === 'symbol') return undefined;
      // What a text or a list can do leaves it what it is.
      if (key in String.prototype || key in Array.prototype) return () => probe(label);
      return probe(label === '' ? key : `${label}.${key}`);
    },
    apply: (_, __, values: readonly unknown[]) =>
      probe(`${label}:${values.map(value => String(value).replaceAll(/[⟨⟩]/g, '')).join(',')}`),
  };
  return new Proxy(() => undefined, handler) as never;
}

/** The labels that a text holds, each once. */
export function labelsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/⟨([^⟩]*)⟩/g)].map(([, label = '']) => label))].toSorted();
}
