import type { FromPage, ToPage } from '../../src/analysis/protocol/page.ts';
import { REPORT_ELEMENT_ID } from '../../src/analysis/report/toHtml.ts';
import type { Report } from '../../src/analysis/report/Report.ts';

/** Whoever holds the page: the editor, or a file that was opened in a browser. */
export interface Host {
  /** `file`: an exported report, which nobody answers. */
  readonly kind: 'editor' | 'file';
  /** BCP 47 tag of the reader's language, as far as it is known before the first message. */
  readonly language: string;
  post(message: FromPage): void;
  /** Calls back with every message from now on and tells the editor that the page listens. */
  listen(take: (message: ToPage) => void): void;
  /** What the page wants to know again after it was hidden; null where nothing was kept. */
  recall(): unknown;
  keep(value: unknown): void;
}

export function openHost(): Host {
  return typeof acquireVsCodeApi === 'function' ? editorHost() : fileHost();
}

function editorHost(): Host {
  const api = acquireVsCodeApi();
  return {
    kind: 'editor',
    language: document.documentElement.lang || navigator.language,
    post: message => {
      api.postMessage(message);
    },
    listen: take => {
      window.addEventListener('message', (event: MessageEvent<ToPage>) => {
        take(event.data);
      });
      api.postMessage({ type: 'ready' } satisfies FromPage);
    },
    recall: () => api.getState() ?? null,
    keep: value => {
      api.setState(value);
    },
  };
}

function fileHost(): Host {
  const found = document.querySelector<HTMLElement>(`#${REPORT_ELEMENT_ID}`);
  return {
    kind: 'file',
    // The language it was exported in, where the exporter had one.
    language: found?.dataset['language'] ?? navigator.language,
    post: () => undefined,
    listen: take => {
      const data = found?.textContent ?? '';
      const state =
        data === ''
          ? ({ kind: 'empty' } as const)
          : ({ kind: 'ready', report: JSON.parse(data) as Report } as const);
      take({ type: 'state', state });
    },
    recall: () => null,
    keep: () => undefined,
  };
}
