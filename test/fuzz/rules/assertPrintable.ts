import { assertRule } from '../Violation.ts';

/** What a terminal obeys. */
const CONTROL = /\p{Cc}/u;

/** @throws Violation where a text holds control characters other than line ends */
export function assertPrintable(what: string, text: string): void {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\n', ' ');
  assertRule(!CONTROL.test(lines), `${what} holds a control character`, () => JSON.stringify(text));
}
