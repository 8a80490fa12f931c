import type { SettingFault } from '../../../FailureWords.ts';

/** Why a setting is not written into a config. */
export const settingFaults: Readonly<Record<SettingFault, string>> = {
  'no-place-for-setting': '文件中没有可以添加它的位置',
  'arguments-spread': '该调用还从别处取得参数，其中可能已有它',
  'sizes-of-pipelines':
    '马赛克、缩放、裁剪以及评估和最后几轮的流水线中还有与之对应的尺寸，只能由人一起修改',
  'arguments-by-place': '该模块的参数按位置计，而它前面的参数没有写出',
};
