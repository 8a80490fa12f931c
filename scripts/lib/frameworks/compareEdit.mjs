import { isNoted, modulePath, stagePath } from './compareLosses.mjs';

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
  if (after.error !== undefined && before.error === undefined)
    return `does not load: ${after.error}`;
  const changed = changedPaths(before.config, after.config);
  return (
    wrongChange(site, values, changed, after.config) ??
    wrongLosses(site, values, { changed, before, after })
  );
}

/** In the loaded config: both values, wherever the loss stands, and nothing else. */
function wrongChange(site, values, changed, config) {
  const names = site.settable.filter(name => site[name] !== values[name]);
  const wanted = names.map(name => values[name]);
  const other = changed.filter(path => !wanted.includes(Number(config[path])));
  if (other.length > 0) return `changes ${other.slice(0, 3).join(', ')}`;
  if (changed.length < wanted.length) return `sets only ${changed.join(', ') || 'nothing'}`;
  const isMore = new Set(changed.map(stagePath)).size > wanted.length;
  return isMore ? `sets more than this loss: ${changed.slice(0, 4).join(', ')}` : null;
}

/** In what was built of it. */
function wrongLosses(site, values, { changed, before, after }) {
  const alike = Object.keys(before.losses ?? {}).filter(
    path => stagePath(path) === stagePath(site.path),
  );
  const isChanged = path => changed.some(key => modulePath(key).startsWith(path));
  const stages = alike.length > 1 ? alike.filter(isChanged) : alike;
  const isPartial = before.losses === undefined || before.notBuilt !== undefined;
  if (stages.length === 0) return isPartial ? null : 'they build no such loss';
  const wrong = stages.map(path => wrongLoss(site, values, after.losses[path]));
  return wrong.find(Boolean) ?? otherFacts(stages, before, after);
}

function changedPaths(before, after) {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter(path => before[path] !== after[path]);
}

function wrongLoss({ settable, note }, values, loss) {
  if (isNoted({ note, gamma: values.gamma }, loss)) return null;
  const [alpha, gamma] = loss?.foreground ?? [];
  const held = { alpha, gamma };
  const off = settable.filter(name => !(Math.abs(held[name] - values[name]) < 1e-3));
  return off.length === 0 ? null : `their loss is ${JSON.stringify(loss)}`;
}

function otherFacts(stages, before, after) {
  const left = losses => Object.entries(losses).filter(([path]) => !stages.includes(path));
  const rest = ({ file: _file, config: _config, losses, ...facts }) =>
    JSON.stringify({ ...facts, losses: left(losses) });
  return rest(before) === rest(after) ? null : 'their detector differs elsewhere';
}
