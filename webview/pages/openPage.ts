import type { RunningPilot } from '../../src/analysis/report/RunningPilot.ts';
import { numberFormat } from '../../src/words/numberFormat.ts';
import { element } from '../dom/element.ts';
import type { Host } from '../host/Host.ts';
import { observable } from '../kit/observable.ts';
import type { Page } from '../kit/Page.ts';
import { pageWordsFor } from '../kit/pageWords.ts';
import { watchTheme } from '../theme/watchTheme.ts';

/** The root element and context of the page. Numbers follow the reader's locale, text the editor's language. */
export function openPage(
  kind: Page['kind'],
  host: Host,
): { readonly root: HTMLElement; readonly createPage: (language: string | undefined) => Page } {
  // The splits are shown as a report is, and are called by their own name.
  document.body.dataset['page'] ??= kind;
  document.body.dataset['host'] = host.kind;
  const root = element('div', { class: 'root' });
  document.body.append(root);
  const theme = watchTheme();
  const chosenClass = observable<number | string | null>(null);
  const pilot = observable<RunningPilot | null>(null);
  const examples: Page['examples'] = observable(null);
  return {
    root,
    createPage: language => {
      const text = pageWordsFor(language ?? host.language);
      document.documentElement.lang = text.language;
      return {
        kind,
        host,
        theme,
        chosenClass,
        pilot,
        examples,
        text,
        format: numberFormat(localeFor(text.language)),
      };
    },
  };
}

/** The reader's locale for the language of the page, so that numbers fit its text. */
function localeFor(language: string): string {
  const own = navigator.languages.find(tag => tag.slice(0, 2) === language.slice(0, 2));
  return own ?? navigator.language;
}
