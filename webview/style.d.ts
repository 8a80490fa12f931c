/** esbuild gathers imported styles into the CSS file beside the bundle. */
declare module '*.css';
