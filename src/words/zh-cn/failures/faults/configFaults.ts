import type { ConfigFault } from '../../../FailureWords.ts';

/** Why a config cannot be parsed. */
export const configFaults: Readonly<Record<ConfigFault, string>> = {
  'zero-bytes': '文件含有零字节，像是 UTF-16；请另存为 UTF-8',
  'not-utf-8': '文件不是 UTF-8 文本，可能是 UTF-16；请另存为 UTF-8',
  'too-deep': '嵌套过深',
  'keys-too-long': '键名过长',
  'too-many-values': '值过多',
  'empty-config': '文件为空',
  'ini-entry-expected': '此处应为节、注释或键值对',
  'not-python': '这不是 Python',
  'not-protobuf': '这不是 protobuf 文本',
  'not-a-notebook': '这不是 Jupyter 笔记本',
  'notebook-not-python': '这个笔记本的代码不是 Python',
  'field-name-expected': '此处应为字段名',
  'value-expected': '此处应为值',
  'colon-or-brace-expected': '此处应为“:”或“{”',
  'comma-or-bracket-expected': '此处应为“,”或“]”',
};
