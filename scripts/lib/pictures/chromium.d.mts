/** CHROMIUM_PATH, else one on the PATH or in a usual place. */
export function findChromium(): string | null;
