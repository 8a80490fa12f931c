import { settingSiteAt, type SettingSchema, writtenSite } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import {
  type ConfigDocument,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import { headOf, isRtDetr, lastLine } from './modelFile.ts';
import { OF_OTHERS } from './ofOthers.ts';
import { isTraining } from './trainings.ts';

const FRAMEWORK = 'Ultralytics';

/** Defaults of `cfg/default.yaml`, 8.3.253 to 8.4.190; `cls_pw` is there from 8.4.37 on. */
const SETTINGS: readonly SettingSchema[] = [
  {
    framework: FRAMEWORK,
    standsAlone: true,
    meaning: 'image-size',
    key: 'imgsz',
    assumed: 640,
    range: SETTING_RANGES.side,
  },
  {
    framework: FRAMEWORK,
    standsAlone: true,
    meaning: 'class-power',
    key: 'cls_pw',
    assumed: 0,
    range: SETTING_RANGES.power,
  },
  {
    framework: FRAMEWORK,
    standsAlone: true,
    meaning: 'max-detections',
    key: 'max_det',
    assumed: 300,
    range: SETTING_RANGES.count,
  },
];

/** The third argument of `RTDETRDecoder` behind the classes, `nn/modules/head.py`. */
const QUERIES: SettingSchema = {
  framework: FRAMEWORK,
  meaning: 'queries',
  key: 'nq',
  assumed: 300,
  range: SETTING_RANGES.count,
};
const PLACE_OF_QUERIES = 2;

/** A run's `args.yaml` and copies of `default.yaml`, calls of `train`, `yolo` in a shell script, and a model's YAML. */
export function ultralyticsSettings(document: ConfigDocument): readonly SettingSite[] {
  const { root, syntax } = document;
  if (root.kind !== 'mapping') return [];
  if (syntax === 'python') return inCode(document);
  if (syntax === 'shell') return inScript(document);
  const head = headOf(document);
  if (head !== null) return isRtDetr(head) ? [queriesOf(document, root)] : [];
  return isRun(root) ? ofRun(document, { path: '', mapping: root }) : [];
}

/** Tasks whose heads assign as that of detection does; other frameworks call theirs otherwise. */
const TASKS = new Set(['detect', 'segment', 'pose', 'obb']);

/** Not a data.yaml, no settings of YOLOv5, and no training of whole pictures. */
function isRun(root: MappingNode): boolean {
  const has = (key: string) => valueOf(root, key) !== undefined;
  if (has('train') || OF_OTHERS.some(has)) return false;
  const task = stringOf(root, 'task');
  return task === undefined ? has('imgsz') : TASKS.has(task);
}

function ofRun(
  document: ConfigDocument,
  place: { readonly path: string; readonly mapping: MappingNode },
): SettingSite[] {
  // What a call or a command leaves open may stand in the file that it names.
  const isOpen = ['cfg', 'resume'].some(key => valueOf(place.mapping, key) !== undefined);
  const isWhole = !isOpen || !['call', 'command'].includes(place.mapping.style);
  return SETTINGS.map(schema =>
    settingSiteAt(document, place, isWhole ? schema : { ...schema, assumed: null }),
  );
}

/** `yolo detect train …`; other modes train nothing. */
function inScript(document: ConfigDocument): SettingSite[] {
  return mappingsOf(document.root).flatMap(({ mapping }) =>
    isTraining(mapping) ? ofRun(document, { path: 'yolo', mapping }) : [],
  );
}

/** Without arguments, `model.train()` is PyTorch's switch to another mode. */
function inCode(document: ConfigDocument): SettingSite[] {
  if (!/\bultralytics\b|\b(?:YOLO\w*|RTDETR)\(/.test(document.text)) return [];
  return mappingsOf(document.root).flatMap(({ mapping }) => {
    const { style, callee = '', pairs, spreads = [] } = mapping;
    const isCall = style === 'call' && callee.endsWith('.train');
    return isCall && pairs.length + spreads.length > 0
      ? ofRun(document, { path: 'train', mapping })
      : [];
  });
}

function queriesOf(document: ConfigDocument, root: MappingNode): SettingSite {
  const line = lastLine(root);
  const given = line?.items[3];
  const node = given?.kind === 'sequence' ? given.items[PLACE_OF_QUERIES] : undefined;
  const path = 'RTDETRDecoder.nq';
  if (node !== undefined) return writtenSite(document, { path, node }, QUERIES);
  const { key: _, ...schema } = QUERIES;
  const site = { file: document.file, path, key: 'nq', written: [], inherited: null };
  return { ...site, ...schema, insertion: null, refused: 'arguments-by-place' };
}
