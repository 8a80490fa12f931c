import { failDynamic } from '../../reading/dynamicHeads.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  stringOf,
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

/** Where the name comes from elsewhere, that of the framework, which is no model's. */
function modelInCode(document: ConfigDocument): string | null {
  const { root, text } = document;
  if (!/\bultralytics\b/.test(text) || !/\.train\(/.test(text)) return null;
  for (const { mapping } of mappingsOf(root)) {
    const { style, callee = '', positional: [first] = [] } = mapping;
    const made = style === 'call' ? MADE.exec(callee)?.[1] : undefined;
    if (made !== undefined) return made;
    if (style === 'call' && MODEL.test(callee)) return literalOf(document, first) ?? 'Ultralytics';
  }
  return null;
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
