import { describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../../src/analysis/contract/text/printable.ts';
import { isUnprintable } from '../../helpers/words/isUnprintable.ts';

/** Every character of the basic plane, which holds all that is unprintable; one string each. */
const CHARACTERS = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));

describe('printable', () => {
  it('shows what a terminal would obey as JSON writes it', () => {
    expect(printable('a\u001b[31mb\u009bc\u202ed\u2028e\r\n\tf\u0000')).toBe(
      String.raw`a\u001b[31mb\u009bc\u202ed\u2028e\r\n\tf\u0000`,
    );
  });

  it('leaves nothing unprintable of any character', () => {
    expect(CHARACTERS.filter(character => isUnprintable(printable(character)))).toEqual([]);
  });

  it('changes nothing else', () => {
    const changed = CHARACTERS.filter(character => printable(character) !== character);
    expect(changed.filter(character => !isUnprintable(character))).toEqual([]);
    for (const text of ['C:\\data\\x[1].json', 'naïve 犬 😀 👨‍👩‍👧', '$(x) a](b) "c" \\u001b'])
      expect(printable(text)).toBe(text);
  });

  it('can be undone by a JSON reader', () => {
    const text = CHARACTERS.filter(character => !'"\\'.includes(character)).join('');
    expect(JSON.parse(`"${printable(text)}"`)).toBe(text);
  });

  it('shows half of a surrogate pair, and leaves whole ones', () => {
    expect(printable('\ud83d😀\ude00')).toBe(String.raw`\ud83d😀\ude00`);
  });

  it('is the same when it is done again', () => {
    const once = printable(CHARACTERS.join(' '));
    expect(printable(once)).toBe(once);
  });
});

describe('printableLines', () => {
  it('keeps line ends and tabs, but no return that would overwrite its line', () => {
    expect(printableLines('a\n\tb\r\nc\rd\u001b')).toBe('a\n\tb\r\nc\\rd\\u001b');
  });
});
