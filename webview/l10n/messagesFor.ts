import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zhCn } from './zh-cn.ts';

/** @param language a BCP 47 tag; `zh`, `zh-CN` and `zh-Hans` are Simplified Chinese, everything else reads English */
export function messagesFor(language: string): Messages {
  return /^zh\b(?!-(tw|hk|mo|hant))/i.test(language) ? zhCn : en;
}
