// Finds a Chromium for the end-to-end tests, or gets one where that is possible.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without the first every screenshot would be free of text, without the second those in Chinese. */
const FONTS = ['fonts-dejavu-core', 'fonts-droid-fallback'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * CHROMIUM_PATH, else one on the PATH or in a usual place.
 *
 * @returns {string | null}
 */
export function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap(name => folders.map(folder => path.join(folder, name)));
  const candidates = [process.env['CHROMIUM_PATH'], ...onPath, ...USUAL_PLACES];
  return candidates.find(file => file && fs.existsSync(file)) ?? null;
}

/**
 * Finds Chromium; where there is none, tries apt-get (as root on Debian), then Playwright's own download, and remembers
 * the result in CHROMIUM_PATH for child processes.
 *
 * @returns {Promise<string | null>}
 */
export async function ensureChromium() {
  const found = findChromium() ?? fromDebian() ?? (await fromPlaywright());
  if (found !== null) process.env['CHROMIUM_PATH'] = found;
  return found;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null;
  console.log('No Chromium here: asking apt-get for it…');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', 'chromium', ...FONTS], options);
  return findChromium();
}

async function fromPlaywright() {
  console.log("No Chromium here: trying Playwright's own download…");
  const cli = path.join('node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  const { chromium } = await import('playwright-core');
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
