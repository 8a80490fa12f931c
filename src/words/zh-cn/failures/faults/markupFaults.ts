import type { MarkupFault } from '../../../FailureWords.ts';

/** Why XML cannot be read as annotations. */
export const markupFaults: Readonly<Record<MarkupFault, string>> = {
  'xml-entities': '其 XML 使用了自定义实体，不会展开',
  'xml-too-deep': '其 XML 的嵌套层数超过任何标注文件',
  'xml-too-long': '其 XML 中有一段比任何标注都长',
  'xml-other': '它是 XML，但不是标注',
  'encoding-unknown': '它声明的编码无法识别',
  'not-in-encoding': '其文本不符合所声明的编码（未声明时为 UTF-8）',
};
