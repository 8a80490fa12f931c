const near = (a, b) => a !== null && Math.abs(a - b) < 1e-3;

/** What their losses must be for a reason of ours to be true, by their class or by what was measured. */
const TRUE_REASONS = {
  varifocal: ({ type, kind }) => /varifocal|vfl/i.test(type) || kind === 'varifocal',
  'quality-focal': ({ type }) => /quality_?focal|qfl/i.test(type),
  'heat-maps': ({ type }) => /gaussian_?focal|heat|ctfocal/i.test(type),
  'cross-entropy': ({ type, kind }) =>
    /cross_?entropy|bce|softmax/i.test(type) || kind === 'cross-entropy',
};
// α is an exponent of the foreground's target, and no weight of the background.
TRUE_REASONS['ia-bce'] = ({ kind, background: [alpha] = [] }) => kind === 'other' && near(1, alpha);
// One weight for all classes.
TRUE_REASONS['softmax-focal'] = ({ foreground, background }) =>
  foreground !== undefined && near(foreground[0], background[0]);
// No α at all, whatever the file says.
TRUE_REASONS.mal = ({ kind, background: [alpha] = [] }) => kind === 'varifocal' && near(1, alpha);
TRUE_REASONS['two-stage'] = TRUE_REASONS['cross-entropy'];

/**
 * @returns {{ losses?: { status: string, detail?: string } }} `refused` where we found no focal loss and they have none, or
 *   one that no edit of this file reaches
 */
export function compareLosses(ours, theirs) {
  if (theirs.losses === undefined) return {};
  const built = Object.entries(theirs.losses).map(([path, loss]) => ({ ...loss, path }));
  const isPartial = theirs.notBuilt !== undefined;
  if (isPartial && ours.sites.some(site => lossAt(built, site) === undefined)) return {};
  if (ours.none?.code === 'listed') return { losses: listed(built) };
  const noted = ours.sites.find(site => isNoted(site, lossAt(built, site)));
  const wrong = [...ours.sites.flatMap(site => wrongSite(site, built)), ...missed(ours, built)];
  if (wrong.length > 0) return { losses: { status: 'different', detail: wrong.join('; ') } };
  if (noted !== undefined) return { losses: { status: 'said', detail: noted.note } };
  if (ours.sites.length > 0 || built.some(({ fixed }) => fixed))
    return { losses: { status: 'equal' } };
  return built.length === 0 ? {} : { losses: refused(ours, built) };
}

/** Modules in a list are numbered children there. */
export const modulePath = path => path.replaceAll(/\[(\d+)\]/g, '.$1');

/** One text may stand for all stages of a list, as a comprehension does. */
export const stagePath = path => modulePath(path).replaceAll(/\.\d+(?=\.|$)/g, '[]');

const lossAt = (built, { path }) => built.find(loss => loss.path === modulePath(path));

const isFocal = ({ kind }) => kind?.startsWith('focal') ?? false;

/** A list of a base file holds it. */
function listed(built) {
  const isTrue = built.some(loss => isFocal(loss) && loss.path !== stagePath(loss.path));
  return { status: isTrue ? 'refused' : 'different', detail: 'listed' };
}

/** What a note of ours tells of a loss whose α, or whose values, do not do what the file says. */
const NOTES = {
  'class-balancing': ({ kind, foreground }, gamma) =>
    kind === 'focal-unweighted' && near(gamma, foreground[1]),
  'single-alpha': ({ foreground, background }, gamma) =>
    near(foreground[0], background[0]) && near(gamma, foreground[1]),
  // The same loss for every config.
  'paddle-values-unused': ({ foreground }) => near(foreground[0], 0.25) && near(foreground[1], 2),
};

export function isNoted({ note, gamma }, loss) {
  return loss?.foreground !== undefined && (NOTES[note]?.(loss, gamma) ?? false);
}

function wrongSite(site, built) {
  const loss = lossAt(built, site);
  const ours = `${site.path} α ${site.alpha} γ ${site.gamma}`;
  if (loss === undefined) return [`${ours}, but they build none there`];
  if (isNoted(site, loss)) return [];
  const [alpha, gamma] = loss.foreground ?? [];
  if (loss.kind === 'focal' && near(site.alpha, alpha) && near(site.gamma, gamma)) return [];
  // Switched off: plain cross entropy.
  if (loss.kind === 'cross-entropy' && site.gamma === 0) return [];
  if (loss.kind === 'focal-unweighted' && site.alpha < 0 && near(site.gamma, gamma)) return [];
  return [`${ours}, but theirs ${JSON.stringify(loss)}`];
}

function missed(ours, built) {
  return built
    .filter(loss => isFocal(loss) && !isOurFixed(ours.setup, loss))
    .filter(loss => !ours.sites.some(site => stagePath(site.path) === stagePath(loss.path)))
    .map(loss => `${loss.path} is a focal loss that we do not see`);
}

/** Values that their code fixes are the loss of the detector that we read, and have no place in the file. */
function isOurFixed({ loss }, { fixed, foreground: [alpha, gamma] }) {
  return fixed === true && loss !== undefined && near(loss.alpha, alpha) && near(loss.gamma, gamma);
}

function refused({ none, failure }, built) {
  if (none === null) return { status: 'refused', detail: failure };
  const reason = typeof none.reason === 'string' ? none.reason : none.reason.kind;
  const detail = `${none.code}: ${reason}`;
  const isTrue = TRUE_REASONS[reason];
  if (isTrue === undefined || built.some(isTrue)) return { status: 'refused', detail };
  const types = [...new Set(built.map(({ type }) => type))].join(', ');
  return { status: 'different', detail: `${detail}, but theirs ${types}` };
}
