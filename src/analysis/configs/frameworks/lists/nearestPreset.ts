import { entryOf } from '../../../contract/entryOf.ts';
import type { AssignmentRule } from '../../../contract/failures/detailCodes.ts';
import { DYNAMIC_PRESETS, dynamicPreset } from '../../../dynamic/explore/dynamicPresets.ts';
import type { DynamicDetector } from '../../../dynamic/explore/DynamicDetector.ts';
import { levelsOfModel } from '../ultralytics/modelFile.ts';
import type { FRAMEWORKS } from './frameworks.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/** A preset for a config, and whether the config names a model that it is of. */
export interface NearPreset {
  readonly preset: DynamicDetector;
  readonly isNamed: boolean;
}

/** What a config is asked about. */
interface NamedHead {
  readonly document: ConfigDocument;
  /** The model, head or assigner that it names. */
  readonly head: string;
  readonly rule: AssignmentRule;
}

export type FrameworkName = keyof typeof FRAMEWORKS;

type Search = (named: NamedHead) => NearPreset | null;

/** Models of other names whose numbers are a preset's. */
const ALIKE: Readonly<Record<string, string>> = {
  RTMDetHead: 'rtmdet',
  RTMDetSepBNHead: 'rtmdet',
  YOLOX: 'yolox-mmdetection',
  YOLOXHead: 'yolox-mmdetection',
  PPYOLOEHead: 'pp-yoloe',
  rt_detr_v2: 'rt-detr',
  RTDetrV2: 'rt-detr',
};

const MATCHING = [
  'detr',
  'conditional-detr',
  'dab-detr',
  'deformable-detr',
  'dino',
  'grounding-dino',
];

/**
 * By framework, since one name is another rule elsewhere: YOLOX of MMDetection takes points of the box as well, DETR
 * of PaddleDetection may be RT-DETR.
 */
const SEARCHES: Partial<Readonly<Record<FrameworkName, Search>>> = {
  ultralytics: ultralyticsPreset,
  yolox: () => near('yolox', true),
  huggingFace: among([...MATCHING, 'rt-detr', 'd-fine']),
  rtDetr: named => among(['rt-detr', 'd-fine', 'deim'])(named) ?? near('rt-detr', false),
  // Its segmentation models have other numbers of queries.
  rfDetr: ({ head }) => (/seg/i.test(head) ? null : near('rf-detr', true)),
  detr: among(MATCHING),
  mmdetection: among([...MATCHING, 'rtmdet', 'yolox-mmdetection']),
  paddleDetection: among(['pp-yoloe']),
};

/** Null where no preset has the numbers of such a model. */
export function nearestPreset(
  framework: FrameworkName | null,
  named: NamedHead,
): NearPreset | null {
  return SEARCHES[framework ?? 'detr']?.(named) ?? null;
}

function among(names: readonly string[]): Search {
  return ({ head }) => {
    const found = dynamicPreset(entryOf(ALIKE, head) ?? head);
    return found !== null && names.includes(found.name) ? { preset: found, isNamed: true } : null;
  };
}

/** All YOLOs of one pyramid have the same numbers there, whatever their generation. */
function ultralyticsPreset({ document, head, rule }: NamedHead): NearPreset | null {
  if (rule === 'bipartite') return near('rtdetr-ultralytics', true);
  const levels = levelsOfModel(document);
  const file = levels === null ? head : document.file.replace(/^.*[\\/]/, '');
  const found = dynamicPreset(file.replace(/\.\w+$/, ''));
  const isPyramid = (preset: DynamicDetector) =>
    preset.counts?.kind === 'points' &&
    preset.framework === 'Ultralytics' &&
    (levels ?? preset.counts.detector.releases[0].rule.strides.length) ===
      preset.counts.detector.releases[0].rule.strides.length;
  if (found !== null && isPyramid(found)) return { preset: found, isNamed: true };
  // Which levels four are, no number of a model's file says.
  return levels === null || levels === USUAL_LEVELS ? near('yolo11', false) : null;
}

const USUAL_LEVELS = 3;

function near(name: string, isNamed: boolean): NearPreset | null {
  const preset = DYNAMIC_PRESETS.find(found => found.name === name);
  return preset === undefined ? null : { preset, isNamed };
}
