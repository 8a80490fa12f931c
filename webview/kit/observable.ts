/** One value that several sections show. */
export interface Store<T> {
  current(): T;
  set(value: T): void;
  /** Calls back after every change; returns how to stop. */
  watch(changed: (value: T) => void): () => void;
}

export function store<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<(value: T) => void>();
  return {
    current: () => value,
    set: next => {
      value = next;
      for (const changed of watchers) changed(next);
    },
    watch: changed => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
