import { ENGLISH } from '../../src/words/numberFormat.ts';
import type { Wording } from '../../webview/kit/Wording.ts';
import { en } from '../../webview/l10n/en.ts';

export const WORDING: Wording = { format: ENGLISH, text: en };
