import type { FailureWords } from '../../FailureWords.ts';
import { detail } from './detail.ts';

/** Why a model's raw outputs are not measured. */
export const outputsFailures = {
  'outputs-unusable': f => ({
    message: `${f.file} 不含可以测量的输出：${detail(f.reason)}。`,
    advice: '请用该标注文件的图像重新导出；"explore" 的文档说明了方法。',
  }),
} satisfies Partial<FailureWords['failures']>;
