// A throw-away home for one VS Code: settings, extensions, logs and a workspace folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** User settings that keep a run quiet, offline and the same every time. */
const QUIET_SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'window.commandCenter': false,
};

/**
 * @typedef {object} Home
 * @property {string} root the folder that holds all others
 * @property {string} workspace what the editor opens
 * @property {string} serverData the server's own data
 * @property {string} userData settings and logs
 * @property {string} extensions installed extensions
 */

/**
 * @param {Record<string, unknown>} settings on top of the quiet ones
 * @returns {Home}
 */
export function makeHome(settings = {}) {
  // Keep the path short: VS Code puts Unix sockets below it.
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-'));
  const home = {
    root,
    workspace: path.join(root, 'workspace'),
    serverData: path.join(root, 'server'),
    userData: path.join(root, 'user'),
    extensions: path.join(root, 'extensions'),
  };
  for (const folder of [home.workspace, home.serverData, home.extensions])
    fs.mkdirSync(folder, { recursive: true });
  const userSettings = path.join(home.userData, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  return home;
}

/** The extension host may still write a last line of its log: try again for a while. */
export async function removeHome(home) {
  for (let attempt = 0; ; attempt++) {
    try {
      fs.rmSync(home.root, { recursive: true, force: true });
      return;
    } catch (thrown) {
      if (attempt === 20) throw thrown;
      await sleep(200);
    }
  }
}
