import { compareLosses } from './compareLosses.mjs';

/** Warnings of ours that tell a user of such a difference: what we count then is not the config's own. */
const SAID = {
  anchors: [
    'generator-not-modelled',
    'not-modelled',
    'no-plain-value',
    'ssd-sizes-refused',
    'auto-anchors',
    'anchors-in-model',
    'layers-unread',
    'unknown-strides',
    'extractor-strides',
    'points-taken',
  ],
  assigner: ['assigner-not-modelled', 'assigner-not-written', 'no-plain-value'],
  classes: ['no-plain-value'],
  schedule: [
    'schedule-unread',
    'schedule-key-unread',
    'epochs-unread',
    'epochs-not-written',
    'steps-of-images',
  ],
};

/**
 * What we read from a config held against what its framework makes of it.
 *
 * @param {object} ours see test/verify/configFacts.ts
 * @param {object} theirs see scripts/frameworks/mmdet_facts.py
 * @returns {Record<string, { status: 'equal' | 'different' | 'said' | 'refused', detail?: string }>} by what was compared;
 *   without what only one of the two knows. `said`: ours differs, with a warning; `refused`: we read none, for a reason
 *   that is true
 */
export function compareConfig(ours, theirs) {
  return { ...compareLosses(ours, theirs), ...compareSetup(ours.setup, theirs) };
}

const COMPARED = {
  anchors: (setup, theirs) =>
    theirs.points
      ? equalPoints(setup.points, theirs.points)
      : equalLevels(setup.levels, theirs.anchors),
  assigner: (setup, theirs) => equalAssigners(setup.assigner, theirs.assigner),
  classes: (setup, theirs) => setup.classes === theirs.classes,
  schedule: (setup, theirs) => equalSchedules(setup.schedule, theirs.schedule),
};

function compareSetup(setup, theirs) {
  if (setup.failure !== undefined) return refusedSetup(setup.failure, theirs);
  const known = Object.keys(COMPARED).filter(name => {
    if (name === 'anchors') return theirs.anchors || theirs.points;
    // A config that leaves their number to the code says nothing about the classes of a set.
    if (name === 'classes' && setup.classes === null) return false;
    return theirs[name] !== undefined;
  });
  return Object.fromEntries(
    known.map(name => {
      if (COMPARED[name](setup, theirs)) return [name, { status: 'equal' }];
      const said = SAID[name].find(code => setup.warnings.includes(code));
      const detail =
        said ?? `${shown(oursOf(setup, name))}, but theirs ${shown(theirs[name] ?? theirs.points)}`;
      return [name, { status: said === undefined ? 'different' : 'said', detail }];
    }),
  );
}

function oursOf(setup, name) {
  return name === 'anchors' ? (setup.levels ?? setup.points) : setup[name];
}

const shown = value => JSON.stringify(value)?.slice(0, 200);

/** Assigners that choose by what the network predicts, as their packages name them. */
const DYNAMIC =
  /Hungarian|SimOTA|TaskAligned|DynamicSoftLabel|Uniform|TopkHungarian|PAA|FreeAnchor|AutoAssign|predictions/;

function refusedSetup(failure, { assigner }) {
  if (!failure.startsWith('detector-dynamic') || assigner === undefined) return {};
  const isTrue = DYNAMIC.test(assigner.kind);
  const detail = isTrue ? failure : `${failure}, but theirs ${shown(assigner)}`;
  return { assigner: { status: isTrue ? 'refused' : 'different', detail } };
}

/** Float32 against doubles, and whole pixels of some frameworks. */
const near = (a, b) => Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a), Math.abs(b));

function equalPoints(ours, theirs) {
  return (
    ours !== null &&
    ours.strides.length === theirs.strides.length &&
    ours.strides.every((stride, i) => stride === theirs.strides[i]) &&
    (theirs.offset === undefined || near(ours.offset, theirs.offset))
  );
}

function equalLevels(ours, theirs) {
  return (
    ours !== null &&
    ours.length === theirs.length &&
    ours.every(
      (level, i) =>
        near(level.stride, theirs[i].stride ?? level.stride) &&
        equalShapes(level.shapes, theirs[i].shapes),
    )
  );
}

/** Order within a cell aside. */
function equalShapes(ours, theirs) {
  const left = [...theirs];
  return (
    ours.length === theirs.length &&
    ours.every(([width, height]) => {
      const found = left.findIndex(([w, h]) => near(w, width) && near(h, height));
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    })
  );
}

const ASSIGNERS = {
  'max-iou': (ours, theirs) =>
    near(ours.foregroundIou, theirs.foreground) &&
    near(ours.backgroundIou, theirs.background) &&
    equalLowQuality(ours, theirs) &&
    (ours.firstBestOnly ?? false) === (theirs.firstBestOnly ?? false) &&
    near(ours.crowdRegions?.share ?? -1, theirs.crowdShare > 0 ? theirs.crowdShare : -1),
  atss: (ours, theirs) => ours.candidatesPerLevel === theirs.candidates,
  fcos: (ours, theirs) =>
    (Number.isFinite(ours.centreRadius) ? ours.centreRadius : null) === theirs.radius &&
    (theirs.ranges === undefined || equalRanges(ours.sizeRanges, theirs.ranges)),
  ssd: (ours, theirs) => near(ours.foregroundIou, theirs.foreground),
  yolov5: (ours, theirs) => near(ours.ratio, theirs.ratio),
};

function equalAssigners(ours, theirs) {
  return ours.kind === theirs.kind && (ASSIGNERS[theirs.kind]?.(ours, theirs) ?? false);
}

function equalLowQuality(ours, theirs) {
  if ((ours.lowQualityMatches !== 'none') !== theirs.lowQuality) return false;
  return !theirs.lowQuality || near(ours.lowQualityIou ?? 0, theirs.lowQualityIou ?? 0);
}

function equalRanges(ours, theirs) {
  return (
    ours.length === theirs.length &&
    ours.every(
      ([low, high], i) => low === theirs[i][0] && (high >= 1e8 ? null : high) === theirs[i][1],
    )
  );
}

function equalSchedules(ours, theirs) {
  return (
    ours !== null &&
    ours.epochs === theirs.epochs &&
    ours.iterations === theirs.iterations &&
    (theirs.batch === undefined || ours.batch === theirs.batch)
  );
}
