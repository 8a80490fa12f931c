import type { ProblemWords } from '../ProblemWords.ts';

export const problems: ProblemWords = {
  'annotation-unknown-image': () => '个标注指向文件中不存在的图像',
  'annotation-unknown-category': () => '个标注指向文件中不存在的类别',
  'annotation-no-category': () => '个标注没有类别',
  'box-missing': () => '个标注没有目标框',
  'box-not-finite': () => '个目标框含有非有限数值',
  'box-empty': () => '个目标框没有宽或高',
  'box-outside-image': () => '个目标框完全在图像之外',
  'box-beyond-image': () => '个目标框超出图像边界',
  'area-implausible': () => '个 area 与目标框不符，改用宽 × 高',
  'image-no-size': () => '张图像没有宽或高',
  'image-without-annotations': () => '张图像没有标注',
  'duplicate-image-id': () => '张图像的 id 重复',
  'duplicate-annotation-id': () => '个标注的 id 重复',
  'duplicate-category-id': () => '个类别的 id 重复',
  'categories-missing': () => '文件没有列出类别，以 id 代替名称',
  'section-repeated': () => '处重复的顶层键，与 Python 一样只有最后一处有效',
  'category-unused': () => '个类别没有标注',
};
