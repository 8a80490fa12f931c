import { explain } from '../../src/words/choose/explain.ts';
import { isFailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { assertRule } from './Violation.ts';

/** What JavaScript prints for a case that was not handled; advice speaks of NaN gradients. */
const FORGOTTEN = /undefined|\[object |\bNaN\b(?! gradients)|\bInfinity\b/;

/** A number with an exponent, or with so many digits that a double may not hold it. */
const LARGE_NUMBER = /\d[\d.]*e\+?\d+|\d{300,}/gi;

type Outcome<T> = { readonly value: T } | { readonly code: string };

/**
 * The value of some work, or the code of the failure that it ends with.
 *
 * @param known texts of the input, whose words may appear in messages
 * @throws anything outside of the catalogue of failures, and Violation where the words of a failure are malformed
 */
export async function outcomeOf<T>(
  work: () => T | Promise<T>,
  known: readonly string[] = [],
): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (thrown) {
    if (!isFailureError(thrown) || thrown.failure.code === 'internal') throw thrown;
    const { message, advice } = explain(thrown.failure);
    assertWords(`${message}\n${advice}`, thrown.failure.code, known);
    return { code: thrown.failure.code };
  }
}

/** @throws Violation where a text shows a value that was not handled */
export function assertWords(text: string, where: string, known: readonly string[] = []): void {
  const [word] = FORGOTTEN.exec(text) ?? [];
  const fromInput = word !== undefined && known.some(one => one.includes(word) || meant(word, one));
  assertRule(word === undefined || fromInput, `${where} says "${word?.trim()}"`, () => text);
}

/** Whether the word is how a number of the input is told that no double holds: 1e400. */
function meant(word: string, input: string): boolean {
  const numbers = word === 'Infinity' ? (input.match(LARGE_NUMBER) ?? []) : [];
  return numbers.some(number => Number(number) === Infinity);
}
