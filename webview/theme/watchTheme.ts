import { readTheme, type Theme } from './Theme.ts';

export interface ThemeSource {
  current(): Theme;
  /** Calls back after every change. @returns how to unsubscribe */
  watch(changed: () => void): () => void;
}

/** Follows the editor (class of the body, variables on the root) and, in an exported report, the system's colour scheme. */
export function watchTheme(): ThemeSource {
  let theme = readTheme();
  const watchers = new Set<() => void>();
  const refresh = () => {
    theme = readTheme();
    for (const changed of watchers) changed();
  };
  const observer = new MutationObserver(refresh);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style'],
  });
  // The observer runs before the paper is laid out, so charts are redrawn in time.
  window.addEventListener('beforeprint', () => {
    document.body.classList.add('on-paper');
  });
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('on-paper');
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
  return {
    current: () => theme,
    watch: changed => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
