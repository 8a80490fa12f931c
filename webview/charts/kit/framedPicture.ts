import type { Theme } from '../../theme/Theme.ts';
import type { ChartModel } from './ChartModel.ts';

/** Pixels around and between finding, chart and caption. */
const GAP = 12;

/** The chart as a picture to share: on the page's colour, with its finding above and its caption below. */
export function framedPicture(
  chart: HTMLCanvasElement,
  { finding, caption }: ChartModel,
  theme: Theme,
): HTMLCanvasElement {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth + 2 * GAP;
  const picture = document.createElement('canvas');
  const ctx = picture.getContext('2d');
  if (ctx === null) return chart;
  const title = {
    font: `600 ${theme.fontSize + 2}px ${theme.fontFamily}`,
    height: theme.fontSize + 8,
  };
  const small = { font: `${theme.fontSize}px ${theme.fontFamily}`, height: theme.fontSize + 6 };
  ctx.font = title.font;
  const titleLines = wrap(ctx, finding, chart.clientWidth);
  ctx.font = small.font;
  const smallLines = wrap(ctx, caption, chart.clientWidth);
  const above = titleLines.length * title.height;
  const below = smallLines.length * small.height;
  picture.width = Math.round(width * scale);
  picture.height = Math.round((above + chart.clientHeight + below + 4 * GAP) * scale);
  ctx.scale(scale, scale);
  ctx.fillStyle = theme.page;
  ctx.fillRect(0, 0, width, picture.height);
  ctx.textBaseline = 'top';
  write(ctx, titleLines, { ...title, color: theme.text, top: GAP });
  ctx.drawImage(chart, GAP, above + 2 * GAP, chart.clientWidth, chart.clientHeight);
  const top = above + chart.clientHeight + 3 * GAP;
  write(ctx, smallLines, { ...small, color: theme.mutedText, top });
  return picture;
}

interface TextStyle {
  readonly font: string;
  /** Of a line, in pixels. */
  readonly height: number;
  readonly color: string;
  readonly top: number;
}

function write(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  { font, height, color, top }: TextStyle,
): void {
  ctx.font = font;
  ctx.fillStyle = color;
  lines.forEach((line, index) => {
    ctx.fillText(line, GAP, top + index * height);
  });
}

/** Breaks between words, and in scripts without spaces wherever the language allows. */
function wrap(ctx: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (line !== '' && ctx.measureText(line + segment).width > width) {
      lines.push(line);
      line = segment.trimStart();
    } else line += segment;
  }
  return line === '' ? lines : [...lines, line];
}
