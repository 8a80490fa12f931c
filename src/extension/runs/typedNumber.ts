import * as vscode from 'vscode';
import { numberFormat } from '../../words/numberFormat.ts';

/** A number as people type it: a comma may be its point. NaN for what is none. */
export function typedNumber(text: string): number {
  const bare = text.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(bare) ? Number(bare) : NaN;
}

type Said = { readonly text: string; readonly isError: boolean } | null;

const wrong = (text: string): Said => ({ text, isError: true });

/** @param range both ends may be taken */
export function checkNumber(text: string, [low, high]: readonly [number, number]): Said {
  const value = typedNumber(text);
  if (value >= low && value <= high) return null;
  return wrong(vscode.l10n.t('Enter a number from {0} to {1}.', low, high));
}

/** What is above 1 can only be per cent. */
export function checkScore(text: string): Said {
  const value = typedNumber(text);
  if (!(value >= 0 && value <= 100))
    return wrong(vscode.l10n.t('Enter a share from 0 to 1, or per cent up to 100.'));
  if (value <= 1) return null;
  const share = numberFormat(vscode.env.language).precise(value / 100);
  return { text: vscode.l10n.t('Taken as per cent: {0} as a share.', share), isError: false };
}

export function checkSeed(text: string): Said {
  return /^\s*\d{0,10}\s*$/.test(text)
    ? null
    : wrong(vscode.l10n.t('Enter a whole number, or leave this empty.'));
}

export function checkEpochs(text: string): Said {
  if (text.trim() === '') return null;
  const value = typedNumber(text);
  if (value > 0 && value <= 100_000) return null;
  return wrong(vscode.l10n.t('Enter a number above 0, or leave this empty.'));
}
