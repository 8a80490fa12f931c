import { fail } from '../../contract/failures/Failure.ts';
import type { SettingSite } from '../edits/SettingSite.ts';

/**
 * The one setting that is meant: by the key of its framework, and by its path where several places have the key.
 *
 * @throws FailureError `setting-unknown`, `setting-ambiguous`
 */
export function settingNamed(
  file: string,
  sites: readonly SettingSite[],
  { key, path }: { readonly key: string; readonly path?: string | undefined },
): SettingSite {
  const named = sites.filter(site => site.key === key);
  if (named.length === 0) {
    const known = [...new Set(sites.map(site => site.key))];
    return fail({ code: 'setting-unknown', file, key, known });
  }
  const [only, another] = path === undefined ? named : named.filter(site => site.path === path);
  if (only !== undefined && another === undefined) return only;
  return fail({ code: 'setting-ambiguous', file, key, candidates: named.map(described) });
}

function described({ path, written }: SettingSite): { path: string; line?: number } {
  const line = written[0]?.line;
  return line === undefined ? { path } : { path, line };
}
