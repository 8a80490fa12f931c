import type { FromPage, ToPage } from '../../src/protocol/page.ts';
import type { AnyReport } from '../../src/analysis/report/DynamicReport.ts';
import { dataInFile } from './dataInFile.ts';

/** What the page runs in: the editor, or a browser that opened an exported report. */
export interface Host {
  /** `file`: an exported report; messages from it go nowhere. */
  readonly kind: 'editor' | 'file';
  /** BCP 47 tag of the reader's language until a message names another. */
  readonly language: string;
  post(message: FromPage): void;
  /** Calls back with every message from now on and reports to the editor that the page is ready. */
  listen(receive: (message: ToPage) => void): void;
  /** What was persisted before the page was hidden; null if nothing was. */
  restoreState(): unknown;
  /** Beside what was persisted under other names. */
  persistState(state: object): void;
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
    listen: receive => {
      window.addEventListener('message', (event: MessageEvent<ToPage>) => {
        receive(event.data);
      });
      api.postMessage({ type: 'ready' } satisfies FromPage);
    },
    restoreState: () => api.getState() ?? null,
    persistState: state => {
      api.setState({ ...(api.getState() as object | null), ...state });
    },
  };
}

function fileHost(): Host {
  const { language, text } = dataInFile();
  return {
    kind: 'file',
    // The language it was exported in; the command line has none.
    language: language ?? navigator.language,
    post: () => undefined,
    listen: receive => {
      const state =
        text === ''
          ? ({ kind: 'empty' } as const)
          : ({ kind: 'ready', report: JSON.parse(text) as AnyReport } as const);
      receive({ type: 'state', state });
    },
    restoreState: () => null,
    persistState: () => undefined,
  };
}
