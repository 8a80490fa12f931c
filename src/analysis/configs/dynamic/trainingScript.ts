import type { AssignmentRule } from '../../contract/detailCodes.ts';
import { type ConfigDocument, type MappingNode, valueOf } from '../syntax/ConfigNode.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';

/** A model that a script trains. */
interface ScriptModel {
  readonly framework: 'ultralytics' | 'rfDetr';
  /** The file of its weights or its class: `yolo11n.pt`, `RFDETRBase`. */
  readonly head: string;
  readonly rule: AssignmentRule;
}

const IMPORTS = /^[ \t]*(?:from|import)[ \t]+(ultralytics|rfdetr)\b/m;

/** The model of a Python script that imports Ultralytics or RF-DETR; null where there is none, or there are several. */
export function trainingScript(documents: readonly ConfigDocument[]): ScriptModel | null {
  const [document] = documents;
  if (document?.syntax !== 'python') return null;
  const [, library] = IMPORTS.exec(document.text) ?? [];
  if (library === undefined) return null;
  const models = mappingsOf(document.root).flatMap(
    ({ mapping }) => modelOf(mapping, library) ?? [],
  );
  const [first] = models;
  return first !== undefined && models.every(({ head }) => head === first.head) ? first : null;
}

function modelOf(mapping: MappingNode, library: string): ScriptModel | null {
  if (mapping.style !== 'call') return null;
  const name = mapping.callee?.replace(/^.*\./, '') ?? '';
  if (library === 'ultralytics') return /^(?:YOLO|RTDETR)$/.test(name) ? yolo(mapping, name) : null;
  return /^RFDETR\w+$/.test(name) ? { framework: 'rfDetr', head: name, rule: 'bipartite' } : null;
}

function yolo(mapping: MappingNode, name: string): ScriptModel {
  const given = valueOf(mapping, 'model') ?? mapping.positional?.[0];
  const head = given?.kind === 'scalar' ? String(given.value).replace(/^.*[\\/]/, '') : name;
  const isMatched = name === 'RTDETR' || /^rt-?detr/i.test(head);
  return { framework: 'ultralytics', head, rule: isMatched ? 'bipartite' : 'task-aligned' };
}
