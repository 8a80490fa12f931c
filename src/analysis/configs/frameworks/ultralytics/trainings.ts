import { failDynamic } from '../../reading/dynamicHeads.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import { resolveVariable } from '../../tree/resolveVariable.ts';

/** Classes that make a model of Ultralytics from the name of one. */
const MODEL = /(?:^|\.)(?:YOLO(?:World|E)?|RTDETR)$/;
/** The same in the text of a call that goes on, `YOLO("yolo11n.pt").train`. */
const MADE = /(?:^|\.)(?:YOLO(?:World|E)?|RTDETR)\(["']([^"']{1,200})["']\)\.train$/;

/** Tasks whose heads assign as that of detection does. */
const OTHER_TASKS = ['classify', 'semantic', 'depth'];

/** Whether a command of `yolo` trains a detector. */
export function isTraining({ style, positional = [], pairs }: MappingNode): boolean {
  if (style !== 'command') return false;
  const said = [
    ...positional,
    ...pairs.filter(({ key }) => ['mode', 'task'].includes(key)).map(({ value }) => value),
  ];
  const words = new Set(said.map(node => (node.kind === 'scalar' ? node.value : null)));
  return words.has('train') && !OTHER_TASKS.some(task => words.has(task));
}

/**
 * A script that trains one of its models, in Python or for a shell. Its YOLOs are task-aligned, those with the name of an older one,
 * too.
 */
export const ultralyticsTraining: SetupRule = {
  reads: null,
  read(document) {
    const model = document.syntax === 'python' ? modelInCode(document) : modelInScript(document);
    if (model === null) return null;
    const name = model.replace(/^.*[\\/]/, '');
    return failDynamic(name, /^rt-?detr/i.test(name) ? 'bipartite' : 'task-aligned');
  },
};

/** Null where there are several; where its name comes from elsewhere, that of the framework, which is no model's. */
function modelInCode(document: ConfigDocument): string | null {
  const { root, text } = document;
  if (!/\bultralytics\b/.test(text) || !/\.train\(/.test(text)) return null;
  const models = mappingsOf(root).flatMap(({ mapping }) => modelOf(document, mapping) ?? []);
  const [first, ...others] = models;
  return first !== undefined && others.every(other => other === first) ? first : null;
}

function modelOf(document: ConfigDocument, mapping: MappingNode): string | null {
  const { style, callee = '', positional: [first] = [] } = mapping;
  if (style !== 'call') return null;
  const made = MADE.exec(callee)?.[1];
  if (made !== undefined || !MODEL.test(callee)) return made ?? null;
  return literalOf(document, valueOf(mapping, 'model') ?? first) ?? unnamed(callee);
}

function unnamed(callee: string): string {
  return callee.endsWith('RTDETR') ? 'RT-DETR' : 'Ultralytics';
}

/** A text in quotes, or a variable of one. */
function literalOf(document: ConfigDocument, node: ConfigNode | undefined): string | null {
  const found = node && resolveVariable({ node, document }).node;
  if (found?.kind !== 'scalar' || typeof found.value !== 'string') return null;
  return found.end - found.start === found.value.length ? null : found.value;
}

function modelInScript({ root, syntax }: ConfigDocument): string | null {
  if (syntax !== 'shell') return null;
  const training = mappingsOf(root).find(({ mapping }) => isTraining(mapping));
  return training ? (stringOf(training.mapping, 'model') ?? 'Ultralytics') : null;
}
