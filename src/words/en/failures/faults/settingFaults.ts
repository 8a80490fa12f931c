import type { SettingFault } from '../../../FailureWords.ts';

/** Why a setting is not written into a config. */
export const settingFaults: Readonly<Record<SettingFault, string>> = {
  'no-place-for-setting': 'the file has no place where it could be added',
  'arguments-spread':
    'the call takes more arguments from somewhere else, and one of them may set it',
  'arguments-by-place':
    'the arguments of this module count by their place, and those before it are not written there',
};
