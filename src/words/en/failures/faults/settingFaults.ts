import type { SettingFault } from '../../../FailureWords.ts';

/** Why a setting is not written into a config. */
export const settingFaults: Readonly<Record<SettingFault, string>> = {
  'no-place-for-setting': 'the file has no place where it could be added',
  'arguments-spread':
    'the call takes more arguments from somewhere else, and one of them may set it',
  'sizes-of-pipelines':
    'mosaic, scales, crops and the pipelines of the evaluation and of the last epochs have sizes that belong to it, which only a person can change together',
  'arguments-by-place':
    'the arguments of this module count by their place, and those before it are not written there',
};
