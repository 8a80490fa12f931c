import { TEXT_WIDTH } from '../../analysis/report/export/text/textSections.ts';
import { wrapText } from '../../analysis/report/export/text/textTable.ts';

/** Between two sentences: not after the point of a number, or of an abbreviation within a sentence. */
const SENTENCE_END = /(?<=[.?!]) (?=\p{Lu})/u;

/** Fewer clauses are read as well in one line. */
const MIN_LISTED = 3;

/** A reason as lines of a terminal: its sentences one below the other, and the clauses that one lists as a list. */
export function reasonLines(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .flatMap((sentence, at) => sentenceLines(sentence, at === 0 ? '- ' : '  '));
}

function sentenceLines(sentence: string, lead: string): string[] {
  const colon = sentence.indexOf(': ');
  const clauses = sentence.slice(colon + 1).split('; ');
  if (colon < 0 || clauses.length < MIN_LISTED) return wrapText(sentence, lead, TEXT_WIDTH);
  return [
    ...wrapText(sentence.slice(0, colon + 1), lead, TEXT_WIDTH),
    ...clauses.flatMap((clause, at) =>
      wrapText(at < clauses.length - 1 ? `${clause.trim()};` : clause, '  - ', TEXT_WIDTH),
    ),
  ];
}
