const RULES = new Intl.PluralRules('en');

/** English needs two forms; the number itself is written by the caller, in the reader's locale. */
export function plural(count: number, one: string, other: string): string {
  return RULES.select(count) === 'one' ? one : other;
}
