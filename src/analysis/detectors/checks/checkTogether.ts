import { choice, inside, list, number, type Place, refuse } from './checks.ts';
import type { AssignerRule, CandidateRule, DetectorSetup, ResizeRule } from '../DetectorSetup.ts';
import { RANGES } from './setupRanges.ts';

/** The places that each rule assigns. */
const ASSIGNED: Readonly<Record<AssignerRule['kind'], CandidateRule['kind']>> = {
  'max-iou': 'anchors',
  ssd: 'default-boxes',
  fcos: 'points',
  atss: 'anchors',
  yolov5: 'shapes',
  centernet: 'points',
};

/**
 * What fields of a description say together, each of which is sound alone.
 *
 * @throws FailureError `setup-out-of-range`
 */
export function checkTogether(setup: DetectorSetup, at: Place): void {
  const { assigner, candidates } = setup;
  choice(ASSIGNED[assigner.kind])(candidates.kind, inside(inside(at, 'candidates'), 'kind'));
  checkInputs(setup, inside(at, 'resize'));
  checkRule(assigner, candidates, at);
}

function checkInputs({ assigner, boxes, resize }: DetectorSetup, at: Place): void {
  if (assigner.kind === 'ssd') checkOneSquare(resize, at);
  if (assigner.kind === 'yolov5' || boxes === 'yolov5') checkKinds(resize, 'letterbox', at);
  if (boxes === 'keras-retinanet') checkKinds(resize, 'keras-retinanet', at);
}

function checkKinds(rules: readonly ResizeRule[], kind: ResizeRule['kind'], at: Place): void {
  for (const [index, rule] of rules.entries())
    choice(kind)(rule.kind, inside(inside(at, `[${index}]`), 'kind'));
}

/** Default boxes are those of one square input. */
function checkOneSquare(rules: readonly ResizeRule[], at: Place): void {
  list(() => undefined, { least: 1, most: 1 })(rules, at);
  checkKinds(rules, 'fixed', at);
  const [rule] = rules;
  if (rule?.kind === 'fixed')
    number({ ...RANGES.side, least: rule.height, most: rule.height })(
      rule.width,
      inside(inside(at, '[0]'), 'width'),
    );
}

function checkRule(assigner: AssignerRule, candidates: CandidateRule, at: Place): void {
  const inRule = inside(at, 'assigner');
  const inCandidates = inside(at, 'candidates');
  if (assigner.kind === 'max-iou' && assigner.foregroundIou < assigner.backgroundIou) {
    const { key } = inside(inRule, 'backgroundIou');
    const allowed = { kind: 'at-least', key, value: assigner.backgroundIou } as const;
    refuse(assigner.foregroundIou, inside(inRule, 'foregroundIou'), allowed);
  }
  if (assigner.kind === 'fcos' && candidates.kind === 'points') {
    const { length } = candidates.strides;
    const ranges = inside(inRule, 'sizeRanges');
    list(() => undefined, { least: length, most: length })(assigner.sizeRanges, ranges);
  }
  if (assigner.kind === 'centernet' && candidates.kind === 'points')
    list(() => undefined, { least: 1, most: 1 })(
      candidates.strides,
      inside(inCandidates, 'strides'),
    );
  if (assigner.kind === 'atss' && candidates.kind === 'anchors') checkOneACell(candidates, at);
}

/** ATSS ranks cells by their centres; several anchors a cell have one centre. */
function checkOneACell({ levels }: Extract<CandidateRule, { kind: 'anchors' }>, at: Place): void {
  const inLevels = inside(inside(at, 'candidates'), 'levels');
  for (const [index, { sizes, aspectRatios, shapes }] of levels.entries())
    number({ least: 1, most: 1, whole: true })(
      shapes?.length ?? sizes.length * aspectRatios.length,
      inside(inside(inLevels, `[${index}]`), 'anchorsPerCell'),
    );
}
