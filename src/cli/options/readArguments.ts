import { parseArgs, type ParseArgsConfig } from 'node:util';
import { fail } from '../../analysis/contract/failures/Failure.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

type Arguments<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/**
 * Options and positional arguments of one command.
 *
 * @throws FailureError `arguments` in our own words for an unknown option or a missing value
 */
export function readArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): Arguments<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return fail({ code: 'arguments', message: firstSentence(error) });
  }
}

/** Node appends lines of advice on positional arguments, which mislead here. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = /^.*?(?:(?=\. )|$)/m.exec(message)?.[0] ?? message;
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** @throws FailureError `arguments` unless there is exactly one, or none where that is allowed */
export function onePositional(found: readonly string[], what: string): string {
  const [first, second] = found;
  if (first === undefined) return fail({ code: 'arguments', message: `Name ${what}.` });
  if (second !== undefined) {
    return fail({ code: 'arguments', message: `Name one file: "${second}" is one too many.` });
  }
  return first;
}

/** Decimal, as configs write numbers: no 0x10, no white space, no 1_000, no Infinity. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** @throws FailureError `arguments` unless the text is a decimal number in [low, high] */
export function numberOption(
  name: string,
  text: string | undefined,
  [low, high]: readonly [number, number],
): number | undefined {
  if (text === undefined) return undefined;
  const value = DECIMAL.test(text) ? Number(text) : NaN;
  // −0 is 0, also where it is written.
  if (value >= low && value <= high) return value + 0;
  return fail({
    code: 'arguments',
    message: `--${name} takes a number from ${low} to ${high}, not "${text}".`,
  });
}

/** @throws FailureError `arguments` unless the text is a whole number from 1 on */
export function countOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^0*[1-9]\d{0,8}$/.test(text))
    return text === undefined ? undefined : Number(text);
  return fail({
    code: 'arguments',
    message: `--${name} takes a whole number from 1, not "${text}".`,
  });
}

/** @throws FailureError `arguments` unless the text is one of the choices */
export function choiceOption<const C extends string>(
  name: string,
  text: string,
  choices: readonly C[],
): C {
  return (
    choices.find(choice => choice === text) ??
    fail({ code: 'arguments', message: `--${name} takes ${choices.join(', ')}; not "${text}".` })
  );
}
