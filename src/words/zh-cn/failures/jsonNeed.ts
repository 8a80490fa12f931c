import type { FilledJsonNeed, JsonNeed } from '../../FailureWords.ts';
import { jsonNeeds } from './jsonNeeds.ts';

const FILLED: Readonly<Record<FilledJsonNeed['kind'], (most: number) => string>> = {
  levels: most => `不超过 ${most} 层嵌套`,
  'string-bytes': most => `不超过 ${most} 字节的字符串`,
  digits: most => `不超过 ${most} 位的数字`,
  values: most => `不超过 ${most} 个部分的值`,
};

/** A noun phrase: `逗号或 ]`. */
export function jsonNeed(need: JsonNeed): string {
  return typeof need === 'string' ? jsonNeeds[need] : FILLED[need.kind](need.most);
}
