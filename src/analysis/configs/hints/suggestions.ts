import { asFailure } from '../../contract/failures/Failure.ts';
import { editsFor } from '../edits/editsFor.ts';
import type { FocalLossSite, FocalLossValues } from '../edits/FocalLossSite.ts';
import type { CurrentValue } from '../../contract/CurrentValue.ts';
import { whyNotWritten } from '../edits/whyNotWritten.ts';
import { currentValue } from '../edits/currentValue.ts';

/** What could be written into one focal loss, and where to say so. */
export interface ConfigSuggestion {
  readonly site: FocalLossSite;
  /** The suggested pair; the best one beside a value that code fixes. */
  readonly values: FocalLossValues;
  readonly hints: readonly ConfigHint[];
}

export interface ConfigHint {
  /** Of the value, or of the place where it would be written. */
  readonly offset: number;
  readonly letter: 'α' | 'γ';
  readonly now: CurrentValue;
  readonly next: number;
}

/**
 * Focal losses whose values differ from the suggested ones and can be changed.
 *
 * @param valuesFor what is suggested for one of them: code may fix one of its values
 */
export function suggestions(
  sites: readonly FocalLossSite[],
  valuesFor: (site: FocalLossSite) => FocalLossValues,
): ConfigSuggestion[] {
  return sites.flatMap(site => {
    const values = valuesFor(site);
    return mayChange(site, values) ? [{ site, values, hints: hintsFor(site, values) }] : [];
  });
}

/** Not where an expression stands, which only its author can change, and not half of a pair. */
function mayChange(site: FocalLossSite, values: FocalLossValues): boolean {
  if (whyNotWritten(site, values) !== null) return false;
  try {
    return editsFor(site, values).length > 0;
  } catch (error) {
    if (asFailure(error).code === 'config-not-a-number') return false;
    throw error;
  }
}

function hintsFor(site: FocalLossSite, values: FocalLossValues): ConfigHint[] {
  const hints: ConfigHint[] = [];
  for (const [name, letter] of [
    ['alpha', 'α'],
    ['gamma', 'γ'],
  ] as const) {
    const written = site[name];
    const offset = written?.offset ?? site.insertion?.offset;
    if (offset === undefined || site.fixed?.[name] !== undefined) continue;
    if ((written ?? site.inherited?.[name])?.value === values[name]) continue;
    hints.push({ offset, letter, now: currentValue(site, name), next: values[name] });
  }
  return hints;
}
