import type { Advice } from '../../../src/analysis/advice/Advice.ts';
import { printable } from '../../../src/analysis/contract/text/printable.ts';
import { adviceText } from '../../../src/words/say/adviceText.ts';
import { evidenceRows } from '../../../src/words/say/evidenceRows.ts';
import { element } from '../../dom/element.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Wording } from '../../kit/Wording.ts';

/** A piece of advice: its first sentence emphasised, its evidence as a small table. */
export function adviceItem(piece: Advice, { text, format }: Wording): HTMLElement {
  const [first, rest] = firstSentence(printable(adviceText(piece, text.recommendation, format)));
  const numbers = evidenceRows(piece, text.recommendation, format);
  return element('li', {}, [
    element('p', { class: 'strong' }, [first]),
    rest === '' ? null : element('p', {}, [rest]),
    numbers.length === 0 ? null : numberTable(numbers),
  ]);
}

function numberTable(rows: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'numbers' },
    rows.map(([name, value]) =>
      element('div', {}, [element('dt', {}, [name]), element('dd', {}, [value])]),
    ),
  );
}
