import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';
import { placeWords } from '../../kit/placesWords.ts';
import type { NamedRecord } from './boxesByName.ts';

/**
 * The first places, as many as are asked for, after "for example"; in the editor each opens its record in the file. Null where
 * nothing has an id.
 *
 * @param canOpen whether the file is the one that the editor opens records of, which it is once its analysis is done
 */
export function placeLinks(
  examples: readonly NamedRecord[],
  most: number,
  page: Page,
  canOpen = true,
): HTMLElement | null {
  const list = placeList(examples, page, { most, canOpen });
  if (list === null) return null;
  // The words around the places, without these.
  const [before = '', after = ''] = page.text.sections.forExample('\u0000').split('\u0000');
  return element('span', { class: 'evidence' }, [before, list, after]);
}

/** The places alone. */
export function placeList(
  examples: readonly NamedRecord[],
  { host, text, format }: Page,
  { most = examples.length, canOpen = true } = {},
): HTMLElement | null {
  const named = examples
    .map(({ record, boxes }) => {
      const words = placeWords(record, text);
      const isMany = boxes > 1 && words !== '';
      return { record, words: isMany ? text.words.place.boxes(words, format.count(boxes)) : words };
    })
    .filter(({ words }) => words !== '')
    .slice(0, most);
  if (named.length === 0) return null;
  return element(
    'span',
    {},
    named.flatMap(({ record, words }, at) => [
      at === 0 ? null : text.words.place.between,
      canOpen && host.kind === 'editor'
        ? linkButton(words, () => {
            host.post({ type: 'open-record', record });
          })
        : words,
    ]),
  );
}
