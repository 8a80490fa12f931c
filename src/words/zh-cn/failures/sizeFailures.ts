import type { FailureWords } from '../../FailureWords.ts';

type SizeWords = FailureWords['failures']['no-image-sizes'];

/** 图像尺寸未知。 */
export const sizeFailures = {
  'no-image-sizes': withoutSizes,
} satisfies Partial<FailureWords['failures']>;

function withoutSizes({ file, seen }: Parameters<SizeWords>[0]): ReturnType<SizeWords> {
  switch (seen.kind) {
    case 'labels':
      return {
        message: `${file} 有 ${seen.files} 个标签文件，但没有图像。目标框是相对于图像的比例，因此需要图像尺寸。`,
        advice:
          '请把图像放在标签旁边，或放入与 "labels" 并列的 "images" 文件夹，然后分析包含二者的文件夹。',
      };
    case 'shares':
      return {
        message: `${file} 中的目标框是 ${seen.images} 张图像的比例，其中没有写明图像尺寸，旁边也没有图像。`,
        advice: '请把图像放在它旁边，或放入那里的 images 文件夹。',
      };
    case 'names':
      return {
        message: `${file} 没有给出图像的尺寸，按名称也没有找到任何图像，例如 ${seen.example}。`,
        advice: '请把该文件放到图像旁边，并使用其中的名称，或导出为 COCO。',
      };
    case 'unreadable':
      return {
        message: `${file} 有 ${seen.images} 张图像，但都无法读取尺寸，例如 ${seen.example}。`,
        advice: '请检查它们是否为完整的图像；Git LFS 会在未取回文件的位置留下指针。',
      };
  }
}
