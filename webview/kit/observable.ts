/** A value that several sections show. */
export interface Observable<T> {
  current(): T;
  set(value: T): void;
  /** Calls back after every change. @returns how to unsubscribe */
  watch(changed: (value: T) => void): () => void;
}

export function observable<T>(initial: T): Observable<T> {
  let value = initial;
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
