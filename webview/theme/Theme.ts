import { ensureContrast } from './contrast.ts';

/** The editor's colours resolved for a canvas, with enough contrast to be read. */
export interface Theme {
  readonly highContrast: boolean;
  /** Background of the charts. */
  readonly page: string;
  readonly text: string;
  readonly mutedText: string;
  readonly grid: string;
  readonly surface: string;
  readonly border: string;
  /** Marks of foreground anchors. */
  readonly foreground: string;
  /** Marks of background anchors. */
  readonly background: string;
  /** Marks of ignored anchors, and of a third series. */
  readonly ignored: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
}

const GREY = '#868686';
/** WCAG 2.1: text of normal size, and graphics. */
const TEXT_CONTRAST = 4.5;
const LINE_CONTRAST = 3.1;

export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const color = (name: string, fallback: string) =>
    style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  const highContrast = /vscode-high-contrast/.test(document.body.className);
  const text = color('foreground', style.color);
  const page =
    style.getPropertyValue('--lens-page').trim() || color('editor-background', '#1f1f1f');
  const line = (preferred: string) => ensureContrast(preferred, page, LINE_CONTRAST);
  return {
    highContrast,
    page,
    text,
    mutedText: ensureContrast(
      highContrast ? text : color('descriptionForeground', text),
      page,
      TEXT_CONTRAST,
    ),
    grid: style.getPropertyValue('--lens-grid').trim() || 'rgba(128, 128, 128, 0.25)',
    surface: color('editorHoverWidget-background', '#252526'),
    border: color('contrastBorder', color('editorHoverWidget-border', '#808080')),
    foreground: line(color('charts-blue', '#3794ff')),
    background: highContrast ? text : line(GREY),
    ignored: line(color('charts-orange', '#d18616')),
    fontFamily: style.fontFamily,
    fontSize: Math.max(11, Number.parseFloat(style.fontSize) - 2),
  };
}
