import { sigmoid } from '../../../src/analysis/losses/logistic.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import type { Hill, Reweighted } from './reweighted.ts';

/** Pixels. */
const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 14;
const BASE = HEIGHT - 44;
const TOP = 40;
/** Logits between two ticks. */
const TICK = 2;

interface Texts {
  readonly finding: string;
  readonly caption: string;
}

/** The picture of re-weighting as vectors: hills of what is left, lines of all logits, dotted weights. */
export function reweightedSvg(
  { logits, foreground, background }: Reweighted,
  { finding, caption }: Texts,
  theme: Theme,
  { format, text }: Wording,
): string {
  const [low = -1, high = 1] = [logits[0], logits.at(-1)];
  const x = (logit: number) => LEFT + ((logit - low) / (high - low)) * (WIDTH - 2 * LEFT);
  const y = (share: number) => BASE - share * (BASE - TOP);
  const path = (values: readonly number[]) =>
    logits.map((logit, at) => `${round(x(logit))},${round(y(values[at] ?? 0))}`).join(' ');
  const side = (hill: Hill, color: string) =>
    `<polygon points="${round(x(low))},${BASE} ${path(hill.weighted)} ${round(x(high))},${BASE}" fill="${escaped(color)}"/>` +
    `<polyline points="${path(hill.logits)}" fill="none" stroke="${escaped(color)}" stroke-width="2"/>` +
    `<polyline points="${path(hill.weight)}" fill="none" stroke="${escaped(color)}" stroke-width="2" stroke-dasharray="2 3"/>`;
  const ticks = Array.from(
    { length: Math.floor((high - low) / TICK) + 1 },
    (_, at) => (Math.ceil(low / TICK) + at) * TICK,
  ).filter(tick => tick <= high);
  const label = (at: number, line: number, words: string, look = '') =>
    `<text x="${round(at)}" y="${line}" fill="${escaped(theme.text)}"${look}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(finding)}</title><desc>${escaped(caption)}</desc>`,
    `<rect width="100%" height="100%" fill="${escaped(theme.page)}"/>`,
    label(LEFT, 20, finding, ' font-size="13" font-weight="600"'),
    side(background, theme.background),
    side(foreground, theme.foreground),
    `<line x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${BASE}" y2="${BASE}" stroke="${escaped(theme.mutedText)}"/>`,
    ...ticks.map(tick =>
      label(x(tick), BASE + 14, format.rounded(sigmoid(tick)), ' text-anchor="middle"'),
    ),
    label(WIDTH / 2, HEIGHT - 12, text.losses.difficulty.axis, ' text-anchor="middle"'),
    '</svg>',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
  return text.replace(/[&<"]/g, character => entities[character] ?? '');
}
