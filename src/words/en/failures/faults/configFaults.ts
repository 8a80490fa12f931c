import type { ConfigFault } from '../../../FailureWords.ts';

/** Why a config cannot be parsed. */
export const configFaults: Readonly<Record<ConfigFault, string>> = {
  'zero-bytes': 'it holds zero bytes, as UTF-16 does; save it as UTF-8',
  'not-utf-8': 'it is not UTF-8 text, perhaps UTF-16; save it as UTF-8',
  'too-deep': 'it is nested too deeply',
  'keys-too-long': 'its keys are too long',
  'too-many-values': 'it holds too many values',
  'empty-config': 'the file is empty',
  'ini-entry-expected': 'a section, a comment or a key with its value was expected',
  'not-python': 'this is no Python',
  'not-protobuf': 'this is no protobuf text',
  'not-a-notebook': 'this is no Jupyter notebook',
  'notebook-not-python': 'the code of this notebook is no Python',
  'field-name-expected': 'a field name was expected',
  'value-expected': 'a value was expected',
  'colon-or-brace-expected': '":" or "{" was expected',
  'comma-or-bracket-expected': '"," or "]" was expected',
};
