import { numberFormat } from '../../src/words/numberFormat.ts';
import { element } from '../dom/element.ts';
import type { Host } from '../host/Host.ts';
import { messagesFor } from '../l10n/messagesFor.ts';
import { watchTheme } from '../theme/watchTheme.ts';
import type { Page } from './Page.ts';
import { store } from './Store.ts';

/** The page of this document with its root element. Numbers follow the reader's locale, words the editor's language. */
export function openPage(
  kind: Page['kind'],
  host: Host,
): { readonly root: HTMLElement; readonly page: (language: string | undefined) => Page } {
  document.body.dataset['page'] = kind;
  document.body.dataset['host'] = host.kind;
  const root = element('div', { class: 'root' });
  document.body.append(root);
  const theme = watchTheme();
  const chosenClass = store<number | string | null>(null);
  return {
    root,
    page: language => {
      const text = messagesFor(language ?? host.language);
      document.documentElement.lang = text.language;
      return {
        kind,
        host,
        theme,
        chosenClass,
        text,
        format: numberFormat(localeFor(text.language)),
      };
    },
  };
}

/** The system's own locale where it is of the page's language, so that digits and words fit together. */
function localeFor(language: string): string {
  const own = navigator.languages.find(tag => tag.slice(0, 2) === language.slice(0, 2));
  return own ?? navigator.language;
}
