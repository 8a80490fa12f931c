import type { AnnotationFault } from '../../../FailureWords.ts';

export const annotationFaults: Readonly<Record<AnnotationFault, string>> = {
  'record-damaged': '该记录的长度与其校验和不符',
  'record-truncated': '文件在该记录中途结束',
  'footer-damaged': '文件尾缺失或损坏',
  'no-boxes-column': '没有任何列含有目标框',
  'compression-unknown': '其列的压缩方式在此无法读取',
};
