import { ENGLISH } from '../../src/words/numberFormat.ts';
import type { Wording } from '../../webview/kit/Wording.ts';
import { page as en } from '../../src/words/en/page/page.ts';

export const WORDING: Wording = { format: ENGLISH, text: en };
