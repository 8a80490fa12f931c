// Chromium, driven by playwright-core.
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/pictures/chromium.mjs';

const QUIET_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {{ headless?: boolean }} options */
export function launchBrowser(options = {}) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium here: set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: QUIET_ARGUMENTS, ...options });
}
