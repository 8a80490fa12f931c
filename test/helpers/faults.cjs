// Breaks one of the calls that a process makes to files of one folder. Preloaded with --require, it takes from the
// environment what `injectFault` takes: FAULT_FOLDER, FAULT_AT, FAULT_HOW.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');

const real = { ...fs };
const BY_DESCRIPTOR = [
  'writeSync',
  'ftruncateSync',
  'fsyncSync',
  'fchmodSync',
  'fchownSync',
  'closeSync',
];
const BY_NAME = ['renameSync', 'unlinkSync'];

/**
 * @param folder without links
 * @param at     which call, from 0; Infinity breaks none
 * @param how    `kill`: the process is killed before the call; `part`: half of what is written gets through, then it is
 *   killed; `EIO`, `ENOSPC`, …: the call fails so; `EIO!`: and all that follow, except closing
 * @returns the names of the calls so far, and what ends the fault
 */
function injectFault({ folder, at, how }) {
  /** What each descriptor of the folder was opened as. */
  const opened = new Map();
  const steps = [];

  function broken(step, call, half = () => undefined) {
    const number = steps.push(step) - 1;
    const closes = step.startsWith('close');
    if (number < at || (number > at && (!how.endsWith('!') || closes))) return call();
    if (how === 'part') half();
    if (how === 'part' || how === 'kill') process.kill(process.pid, 'SIGKILL');
    // The descriptor is gone, whatever closing says.
    if (closes) call();
    const code = how.replace('!', '');
    throw Object.assign(new Error(`${code}: injected`), { code, syscall: step });
  }

  const isInside = file => typeof file === 'string' && [file, path.dirname(file)].includes(folder);
  const nameOf = file =>
    file === folder ? 'folder' : (/\.(journal|tmp)$/.exec(file)?.[1] ?? 'target');
  const verb = name => name.replace('Sync', '');

  fs.openSync = (file, ...rest) => {
    const open = () => real.openSync(file, ...rest);
    if (!isInside(file)) return open();
    const descriptor = broken(`open ${nameOf(file)}`, open);
    opened.set(descriptor, nameOf(file));
    return descriptor;
  };
  for (const name of BY_DESCRIPTOR)
    fs[name] = (descriptor, ...rest) => {
      const call = () => real[name](descriptor, ...rest);
      const file = opened.get(descriptor);
      if (file === undefined) return call();
      if (name === 'closeSync') opened.delete(descriptor);
      const [bytes, offset, length, position] = rest;
      const half = () => real.writeSync(descriptor, bytes, offset, length >> 1, position);
      return broken(`${verb(name)} ${file}`, call, name === 'writeSync' ? half : undefined);
    };
  for (const name of BY_NAME)
    fs[name] = (file, ...rest) => {
      const call = () => real[name](file, ...rest);
      return isInside(file) ? broken(`${verb(name)} ${nameOf(file)}`, call) : call();
    };
  syncBuiltinESMExports();

  const end = () => {
    for (const name of ['openSync', ...BY_DESCRIPTOR, ...BY_NAME]) fs[name] = real[name];
    syncBuiltinESMExports();
  };
  return { steps, end };
}

module.exports = { injectFault };

const { FAULT_FOLDER, FAULT_AT, FAULT_HOW } = process.env;
if (FAULT_FOLDER !== undefined)
  injectFault({ folder: FAULT_FOLDER, at: Number(FAULT_AT), how: FAULT_HOW });
