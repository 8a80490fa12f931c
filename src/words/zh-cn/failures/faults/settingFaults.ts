import type { SettingFault } from '../../../FailureWords.ts';

/** Why a setting is not written into a config. */
export const settingFaults: Readonly<Record<SettingFault, string>> = {
  'no-place-for-setting': '文件中没有可以添加它的位置',
  'arguments-spread': '该调用还从别处取得参数，其中可能已有它',
  'arguments-by-place': '该模块的参数按位置计，而它前面的参数没有写出',
};
