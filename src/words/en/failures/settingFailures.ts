import type { FailureWords } from '../../FailureWords.ts';
import { MOST_CANDIDATES } from '../../FailureWords.ts';
import { allowed } from './allowed.ts';
import { detail } from './detail.ts';

const says = (message: string, advice: string) => ({ message, advice });

/** Why a setting of a config is not changed. */
export const settingFailures = {
  'setting-unknown': f =>
    says(
      `${f.file} has no setting "${f.key}" that is known here${f.known.length === 0 ? ', and no other either' : `; it has ${f.known.join(', ')}`}.`,
      'Check the name of the key, and that this file is the one of the training.',
    ),
  'setting-ambiguous': f =>
    says(
      `${f.file} has ${f.key} in several places: ${f.candidates
        .slice(0, MOST_CANDIDATES)
        .map(({ path, line }) => (line === undefined ? path : `${path} (line ${line})`))
        .join(
          '; ',
        )}${f.candidates.length > MOST_CANDIDATES ? `; and ${f.candidates.length - MOST_CANDIDATES} more` : ''}.`,
      'Choose one with --site <path>.',
    ),
  'setting-out-of-range': f =>
    says(
      `${f.key} in ${f.file} cannot be ${f.value}; it has to be ${allowed(f.allowed)}.`,
      'Nothing was changed.',
    ),
  'setting-not-editable': f =>
    says(
      `${f.path} in ${f.file} cannot be written safely: ${detail(f.reason)}.`,
      'Set it by hand; nothing was changed.',
    ),
  'setting-not-proposed': f =>
    says(
      `The annotations give no reason to change ${f.key} in ${f.file}.`,
      `To set it all the same, give the value: --set ${f.key}=<number>. Nothing was changed.`,
    ),
} satisfies Partial<FailureWords['failures']>;
