import { element } from './element.ts';

/** A sentence in which backticks set names apart, as a page shows it: the names as code. */
export function codeParts(sentence: string): readonly (string | HTMLElement)[] {
  return sentence
    .split('`')
    .map((part, at) => (at % 2 === 0 ? part : element('code', {}, [part])))
    .filter(part => part !== '');
}
