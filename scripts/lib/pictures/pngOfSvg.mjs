import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/**
 * A drawing as it looks on a light page, twice as fine.
 *
 * @param {string} svg
 * @returns {Promise<Uint8Array | null>} null without a Chromium
 */
export async function pngOfSvg(svg) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2, colorScheme: 'light' });
    await page.setContent(`<body style="margin: 0">${svg}</body>`);
    return await page.locator('svg').screenshot({ omitBackground: true });
  } finally {
    await browser.close();
  }
}
