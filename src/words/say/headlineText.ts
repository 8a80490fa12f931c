import type { Headline } from '../../analysis/report/derive/headlineOf.ts';
import type { HeadlineWords } from '../HeadlineWords.ts';
import type { NumberFormat } from '../numberFormat.ts';

/** The finding in one sentence. */
export function headlineText(
  found: Headline,
  { headline }: { readonly headline: HeadlineWords },
  format: NumberFormat,
): string {
  switch (found.code) {
    case 'no-foreground':
      return headline['no-foreground'](format.count(found.background));
    case 'ratio':
      return headline.ratio(format.ratio(found.backgroundPerForeground));
    case 'nothing-countable':
    case 'left-out':
      return headline[found.code];
  }
}

/** What focal loss is there for. */
export function easyBackgroundText(
  share: number,
  { headline }: { readonly headline: HeadlineWords },
  format: NumberFormat,
): string {
  return headline.easyBackground(format.share(share), format.decimal(0.5));
}
