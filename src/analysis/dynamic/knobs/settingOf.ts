import type { SettingMeaning } from '../../contract/SettingMeaning.ts';
import type { DynamicDetector } from '../explore/DynamicDetector.ts';
import { settingKeys } from '../frameworks/settingKeys.ts';

/** A setting as a framework has it. */
interface KnownSetting {
  /** Null where it has none. */
  readonly key: string | null;
  readonly now: number | null;
}

/** What the config says, or the framework's default where no config was read. */
export function settingOf(
  { settings, framework, from }: DynamicDetector,
  meaning: SettingMeaning,
): KnownSetting {
  const own = settings?.find(({ setting }) => setting === meaning);
  if (own !== undefined) return { key: own.key, now: own.value };
  const [key, usual] = settingKeys(framework)?.[meaning] ?? [null, null];
  // Of a config that was read and does not have it, the default need not hold.
  return { key, now: from === 'config' ? null : usual };
}
