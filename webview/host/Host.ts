import type { FromPage, PageState, ToPage } from '../../src/analysis/protocol/page.ts';
import { REPORT_ELEMENT_ID } from '../../src/analysis/report/toHtml.ts';
import type { Report } from '../../src/analysis/report/Report.ts';

/** Whoever holds the page: the editor, or a file that was opened in a browser. */
export interface Host {
  /** `file`: an exported report, which nobody answers. */
  readonly kind: 'editor' | 'file';
  post(message: FromPage): void;
  /** Calls back with every state from now on and tells the editor that the page listens. */
  listen(show: (state: PageState) => void): void;
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
    post: message => {
      api.postMessage(message);
    },
    listen: show => {
      window.addEventListener('message', (event: MessageEvent<ToPage>) => {
        if (event.data.type === 'state') show(event.data.state);
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
  return {
    kind: 'file',
    post: () => undefined,
    listen: show => {
      const data = document.querySelector(`#${REPORT_ELEMENT_ID}`)?.textContent ?? '';
      show(data === '' ? { kind: 'empty' } : { kind: 'ready', report: JSON.parse(data) as Report });
    },
    recall: () => null,
    keep: () => undefined,
  };
}
