import type { DynamicDetector } from '../../dynamic/explore/DynamicDetector.ts';
import { currentSetting, type SettingSite } from '../edits/SettingSite.ts';

/** Each setting of a config once; of a key in several places that differ, nobody can tell the value. */
export function knownSettings(
  sites: readonly SettingSite[],
): NonNullable<DynamicDetector['settings']> {
  const keys = [...new Set(sites.map(({ key }) => key))];
  return keys.flatMap(key => {
    const places = sites.filter(site => site.key === key);
    const [first] = places;
    if (first === undefined) return [];
    const values = new Set(places.map(currentSetting));
    const value = values.size === 1 ? currentSetting(first) : null;
    return [{ setting: first.meaning, key, value }];
  });
}
