/** The script that draws charts: a page in the editor asks for it with its first chart, a file has it before the page's own. */
export const CHARTS_SCRIPT = 'charts.js';
