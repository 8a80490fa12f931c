import type { JsonNeedWords } from '../../FailureWords.ts';

/** What a reader of JSON needed at a place, as noun phrases. */
export const jsonNeeds: JsonNeedWords = {
  'control-escape': 'an escape such as \\n in place of a control character',
  'known-escape': 'a JSON escape such as \\n or \\u0041',
  'shorter-number': 'a shorter number',
  'utf-8': 'text in UTF-8',
  colon: 'a colon',
  key: 'a key in quotes',
  'key-or-brace': 'a key in quotes or }',
  value: 'a value',
  end: 'the end of the file',
  brace: 'a }',
  bracket: 'a ]',
  'comma-or-brace': 'a comma or }',
  'comma-or-bracket': 'a comma or ]',
};
