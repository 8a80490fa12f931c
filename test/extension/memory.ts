import type * as vscode from 'vscode';

/** What a workspace remembers; like the editor's, it keeps what JSON keeps. */
export function memory(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, absent?: T) => (kept.get(key) ?? absent) as T,
    update: (key: string, value: unknown) => {
      kept.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}
