import type { JsonNeedWords } from '../../FailureWords.ts';

/** What a reader of JSON needed at a place, as noun phrases. */
export const jsonNeeds: JsonNeedWords = {
  'control-escape': '用 \\n 之类的转义代替控制字符',
  'known-escape': '\\n 或 \\u0041 之类的 JSON 转义',
  'shorter-number': '更短的数字',
  'utf-8': 'UTF-8 文本',
  colon: '冒号',
  key: '带引号的键',
  'key-or-brace': '带引号的键或 }',
  value: '值',
  end: '文件结尾',
  brace: '}',
  bracket: ']',
  'comma-or-brace': '逗号或 }',
  'comma-or-bracket': '逗号或 ]',
};
