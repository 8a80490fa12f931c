import type { Theme } from '../../theme/Theme.ts';
import type { ChartModel } from './ChartModel.ts';

/** Pixels of the page around and between title, caption and chart. */
const GAP = 12;

/** The chart as a picture that stands alone: on the page's colour, its finding above, its caption below. */
export function framedPicture(
  chart: HTMLCanvasElement,
  { finding, caption }: ChartModel,
  theme: Theme,
): HTMLCanvasElement {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth + 2 * GAP;
  const picture = document.createElement('canvas');
  const pen = picture.getContext('2d');
  if (pen === null) return chart;
  const title = {
    font: `600 ${theme.fontSize + 2}px ${theme.fontFamily}`,
    height: theme.fontSize + 8,
  };
  const small = { font: `${theme.fontSize}px ${theme.fontFamily}`, height: theme.fontSize + 6 };
  pen.font = title.font;
  const titleLines = wrapped(pen, finding, chart.clientWidth);
  pen.font = small.font;
  const smallLines = wrapped(pen, caption, chart.clientWidth);
  const above = titleLines.length * title.height;
  const below = smallLines.length * small.height;
  picture.width = Math.round(width * scale);
  picture.height = Math.round((above + chart.clientHeight + below + 4 * GAP) * scale);
  pen.scale(scale, scale);
  pen.fillStyle = theme.page;
  pen.fillRect(0, 0, width, picture.height);
  pen.textBaseline = 'top';
  write(pen, titleLines, { ...title, color: theme.text, top: GAP });
  pen.drawImage(chart, GAP, above + 2 * GAP, chart.clientWidth, chart.clientHeight);
  const top = above + chart.clientHeight + 3 * GAP;
  write(pen, smallLines, { ...small, color: theme.mutedText, top });
  return picture;
}

function write(
  pen: CanvasRenderingContext2D,
  lines: readonly string[],
  style: {
    readonly font: string;
    readonly height: number;
    readonly color: string;
    readonly top: number;
  },
): void {
  pen.font = style.font;
  pen.fillStyle = style.color;
  lines.forEach((line, index) => {
    pen.fillText(line, GAP, style.top + index * style.height);
  });
}

/** Breaks between words, and in scripts without spaces wherever the language allows. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (line !== '' && pen.measureText(line + segment).width > width) {
      lines.push(line);
      line = segment.trimStart();
    } else line += segment;
  }
  return line === '' ? lines : [...lines, line];
}
