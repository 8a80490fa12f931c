/** The editor's colours as a canvas needs them: resolved, opaque where something must be read. */
export interface Theme {
  readonly highContrast: boolean;
  readonly text: string;
  readonly mutedText: string;
  readonly grid: string;
  readonly surface: string;
  readonly border: string;
  /** Foreground anchors, and what is simulated of them. */
  readonly foreground: string;
  /** Background anchors. */
  readonly background: string;
  /** Ignored anchors, and marks that are neither. */
  readonly ignored: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
}

/** Stands out by 3 : 1 from a light and from a dark editor alike. */
const GREY = '#868686';

export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const color = (name: string, fallback: string) =>
    style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  const highContrast = /vscode-high-contrast/.test(document.body.className);
  const text = color('foreground', style.color);
  return {
    highContrast,
    text,
    mutedText: highContrast ? text : color('descriptionForeground', text),
    grid: style.getPropertyValue('--lens-grid').trim() || 'rgba(128, 128, 128, 0.25)',
    surface: color('editorHoverWidget-background', '#252526'),
    border: color('contrastBorder', color('editorHoverWidget-border', '#808080')),
    foreground: color('charts-blue', '#3794ff'),
    background: highContrast ? text : GREY,
    ignored: color('charts-orange', '#d18616'),
    fontFamily: style.fontFamily,
    fontSize: Math.max(11, Number.parseFloat(style.fontSize) - 2),
  };
}
