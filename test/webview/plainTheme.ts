import type { Theme } from '../../webview/theme/Theme.ts';

/** Colours to tell apart in tests. */
export const THEME: Theme = {
  highContrast: false,
  page: '#fff',
  text: '#111',
  mutedText: '#222',
  grid: '#ddd',
  surface: '#eee',
  border: '#ccc',
  foreground: '#00f',
  background: '#888',
  ignored: '#f80',
  fontFamily: 'sans-serif',
  fontSize: 11,
};
