import type { FileContent } from '../../../FailureWords.ts';

/** What a file holds instead of annotations or detections. */
export const fileContents: Readonly<Record<FileContent, string>> = {
  nothing: '空内容',
  text: '一段带引号的文本',
  'empty-file': '空内容：文件为空',
  'white-space': '只有空白字符',
  'empty-list': '一个空列表',
  'invalid-json': '无效的 JSON',
  'neither-list-nor-annotations': '既不是数组，也不是含 "annotations" 的对象',
};
