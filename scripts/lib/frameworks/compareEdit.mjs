import { modulePath } from './compareLosses.mjs';

/**
 * What an edit of ours did, by the framework's own reading of the file before and after.
 *
 * @param {{ path: string, settable: string[], alpha: number | null, gamma: number | null }} site as it was before the edit
 * @param {{ alpha: number, gamma: number }} values that were written
 * @param {object} before facts of the framework, see scripts/frameworks/mmdet_facts.py
 * @param {object} after
 * @returns {string | null} what is wrong; null where both values hold and nothing else changed
 */
export function compareEdit(site, values, before, after) {
  if (after.error !== undefined && before.error === undefined) return `does not load: ${after.error}`;
  const wanted = site.settable.filter(name => site[name] !== values[name]).map(name => values[name]);
  const changed = changedPaths(before.config, after.config);
  const wrong = changed.filter(path => !wanted.includes(Number(after.config[path])));
  if (wrong.length > 0) return `changes ${wrong.slice(0, 3).join(', ')}`;
  if (changed.length > wanted.length) return `sets more than this loss: ${changed.slice(0, 4).join(', ')}`;
  if (changed.length < wanted.length) return `sets only ${changed.join(', ') || 'nothing'}`;
  if (before.losses === undefined) return null;
  const at = modulePath(site.path);
  return wrongLoss(site, values, after.losses[at]) ?? otherFacts(at, before, after);
}

function changedPaths(before, after) {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter(path => before[path] !== after[path]);
}

function wrongLoss({ settable }, values, loss) {
  const [alpha, gamma] = loss?.foreground ?? [];
  const held = { alpha, gamma };
  const off = settable.filter(name => !(Math.abs(held[name] - values[name]) < 1e-3));
  return off.length === 0 ? null : `their loss is ${JSON.stringify(loss)}`;
}

function otherFacts(at, before, after) {
  const rest = ({ file: _file, config: _config, losses, ...facts }) =>
    JSON.stringify({ ...facts, losses: { ...losses, [at]: null } });
  return rest(before) === rest(after) ? null : 'their detector differs elsewhere';
}
