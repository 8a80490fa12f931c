import type { FailureWords } from '../../FailureWords.ts';
import { detail } from './detail.ts';
import { fileKinds } from './fileKinds.ts';

const holds = (endings: readonly { readonly ending: string; readonly count: number }[]) =>
  endings
    .map(({ ending, count }) => `${count} 个${ending === '' ? '无扩展名' : ` .${ending}`}`)
    .join('、');

/** Files and folders that hold no annotations. */
export const namingFailures = {
  'not-coco': f => ({
    message: `${f.file} 不是 COCO 标注文件，其内容是 ${detail(f.found)}。`,
    advice: 'Focal Lens 需要含有 "images"、"annotations" 和 "categories" 的对象。',
  }),
  'not-annotations': f => ({
    message: `${f.file} 不是标注文件，而是${fileKinds[f.found][0]}。`,
    advice: fileKinds[f.found][1],
  }),
  'folder-not-annotations': f => ({
    message:
      f.files === 0
        ? `文件夹 ${f.file} 中没有文件。Focal Lens 查找了 ${f.looked.join('、')}。`
        : `文件夹 ${f.file} 不是 Focal Lens 查找的任何一种格式（${f.looked.join('、')}）。其中${f.isCut ? '至少' : ''}有 ${f.files} 个文件：${holds(f.endings)}。`,
    advice:
      f.likely.length === 0
        ? '请指定标注文件，或同时含有图像和标签的文件夹。'
        : `请指定标注文件，例如 ${f.likely.join('、')}；或同时含有图像和标签的文件夹。`,
  }),
} satisfies Partial<FailureWords['failures']>;
