import type { CurrentValue } from '../../analysis/contract/CurrentValue.ts';
import type { SiteWords } from '../SiteWords.ts';

/** What α or γ of a focal loss is now: as written, or where it comes from; a dash where nobody can tell. */
export function describeValue(value: CurrentValue, { values }: Pick<SiteWords, 'values'>): string {
  // The table is complete by its type; TypeScript cannot see that kind and argument belong together.
  return (values[value.kind] as (value: CurrentValue) => string)(value);
}
