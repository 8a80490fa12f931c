import { en } from '../../../words/en/en.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { findingText } from '../../../words/say/dataset/findingText.ts';
import { printable } from '../../contract/text/printable.ts';
import type { Finding } from '../Finding.ts';

/** A finding in English, as logs of builds and other tools show it. */
export function englishText(found: Finding): string {
  return printable(findingText(found, ENGLISH, en));
}
