import type { FocalLossValues } from '../edits/FocalLossSite.ts';
import { numberText } from '../edits/numberText.ts';

/** Text to paste where there is no config. */
export interface Snippet {
  /** For `--format` and settings: `torchvision`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly text: (values: FocalLossValues) => string;
}

interface SnippetParts extends Omit<Snippet, 'text'> {
  /** The text around both numbers as they are written. */
  readonly write: (numbers: { readonly alpha: string; readonly gamma: string }) => string;
}

/** A snippet whose numbers read back as the same doubles. */
export function snippet({ name, title, write }: SnippetParts): Snippet {
  const float = (value: number) => numberText(value, '0.0');
  return {
    name,
    title,
    text: ({ alpha, gamma }) => write({ alpha: float(alpha), gamma: float(gamma) }),
  };
}
