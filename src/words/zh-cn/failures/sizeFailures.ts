import type { FailureWords } from '../../FailureWords.ts';

/** 目标框为图像的比例，而图像尺寸未知。 */
export const sizeFailures = {
  'image-sizes-unsaid': f => ({
    message: `${f.file} 中的目标框是 ${f.images} 张图像的比例，其中没有写明图像尺寸，旁边也没有图像。`,
    advice: '请把图像放在它旁边，或放入那里的 images 文件夹。',
  }),
} satisfies Partial<FailureWords['failures']>;
