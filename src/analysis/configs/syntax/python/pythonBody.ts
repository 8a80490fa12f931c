import type { PythonNode } from './PythonTree.ts';
import type { ConfigPair, MappingNode, Parameter } from '../ConfigNode.ts';
import { callsIn, pythonNode } from './pythonNode.ts';

/** Statements that hold others and give them no name of their own. */
const BLOCKS = new Set([
  'block',
  'if_statement',
  'elif_clause',
  'else_clause',
  'for_statement',
  'while_statement',
  'with_statement',
  'try_statement',
  'except_clause',
  'finally_clause',
  'decorated_definition',
  'match_statement',
  'case_clause',
]);

/** Those of them that are not always come by. */
const CONDITIONS = new Set([
  'if_statement',
  'for_statement',
  'while_statement',
  'except_clause',
  'match_statement',
]);

/** The assignments, definitions and calls of a module, a class or a function, in the order of the text. */
export function pythonBody(body: PythonNode, text: string): MappingNode {
  const pairs = namedChildren(body).flatMap(statement => pairsOf(statement, text));
  return { kind: 'mapping', style: 'body', start: body.startIndex, end: body.endIndex, pairs };
}

function pairsOf(statement: PythonNode, text: string): ConfigPair[] {
  if (BLOCKS.has(statement.type)) {
    const pairs = namedChildren(statement).flatMap(child => pairsOf(child, text));
    return isCondition(statement) ? pairs.map(pair => ({ ...pair, conditional: true })) : pairs;
  }
  if (statement.type === 'class_definition' || statement.type === 'function_definition')
    return defined(statement, text);
  const [only] = namedChildren(statement);
  return (
    (only && statement.type === 'expression_statement' ? setBy(only, text) : null) ??
    (only && merged(only, text)) ??
    callsIn(statement, text)
  );
}

/** What an assignment sets; null for any other expression. */
function setBy(expression: PythonNode, text: string): ConfigPair[] | null {
  if (expression.type === 'assignment') return assigned(expression, text);
  return expression.type === 'augmented_assignment' ? augmented(expression, text) : null;
}

/** Not `if __name__ == '__main__':`, which holds for whoever trains with the file. */
function isCondition(statement: PythonNode): boolean {
  if (!CONDITIONS.has(statement.type)) return false;
  return !/^__name__\s*==/.test(statement.childForFieldName('condition')?.text ?? '');
}

/** A class or a function under its name. */
function defined(definition: PythonNode, text: string): ConfigPair[] {
  const body = definition.childForFieldName('body');
  const key = definition.childForFieldName('name')?.text ?? '';
  if (body === null) return [];
  const parameters = parametersOf(definition, text);
  const value = { ...pythonBody(body, text), ...(parameters && { parameters }) };
  return [{ key, keyStart: definition.startIndex, value }];
}

/**
 * `model.update(dict(head=dict(alpha=…)))`, `model['head'].update(alpha=…)` and `merge`, as if each value were assigned:
 * MMEngine's merge as deep as the dictionaries go (addict's `Dict.update`; mmengine 0.10, `config/config.py`), as does the
 * `update` and `override` of automl's EfficientDet (`hparams_config.py`).
 */
function merged(call: PythonNode, text: string): ConfigPair[] | null {
  const callee = targetOf(call.childForFieldName('function')?.text ?? '');
  const [, target = '', method] = /^([\w.[\]]+)\.(merge|update|override)$/.exec(callee) ?? [];
  if (call.type !== 'call' || method === undefined) return null;
  const value = pythonNode(call, text);
  const given = value.kind === 'mapping' ? argumentsOf(value) : null;
  return given && leavesOf(target, given);
}

/** The keywords of a call, or the one dictionary that it is given. */
function argumentsOf(call: MappingNode): MappingNode | null {
  const { positional = [], pairs } = call;
  if (positional.length === 0) return pairs.length > 0 ? call : null;
  const [argument] = positional;
  if (positional.length > 1 || pairs.length > 0 || argument?.kind !== 'mapping') return null;
  return argument.style === 'dict' || argument.callee === 'dict' ? argument : null;
}

/** What has a `type` stays whole: it is a thing of its own. */
function leavesOf(target: string, { pairs }: MappingNode): ConfigPair[] {
  return pairs.flatMap(pair => {
    const { value } = pair;
    const key = `${target}.${pair.key}`;
    const isPlain =
      value.kind === 'mapping' &&
      !value.pairs.some(({ key: inner }) => inner === 'type' || inner === '_delete_');
    return isPlain ? leavesOf(key, value) : [{ ...pair, key }];
  });
}

/** The parameters of a function in their order, `self` among them; null for a class. */
function parametersOf(definition: PythonNode, text: string): Parameter[] | null {
  const list = definition.childForFieldName('parameters');
  return (
    list &&
    namedChildren(list).flatMap(parameter => {
      const name = parameter.childForFieldName('name') ?? nameIn(parameter);
      const value = parameter.childForFieldName('value');
      return name ? [{ name: name.text, default: value && pythonNode(value, text) }] : [];
    })
  );
}

/** Of `x` and of `x: Tensor`; stars and comments have none. */
function nameIn(parameter: PythonNode): PythonNode | null {
  if (parameter.type === 'identifier') return parameter;
  const [first] = namedChildren(parameter);
  return parameter.type === 'typed_parameter' && first?.type === 'identifier' ? first : null;
}

/** Of `a = b = 1`, b and a with the same value; of `a, b = 1, 2` each with its own. */
function assigned(assignment: PythonNode, text: string): ConfigPair[] {
  const targets: PythonNode[] = [];
  let right: PythonNode | null = assignment;
  while (right?.type === 'assignment') {
    const left = right.childForFieldName('left');
    if (left !== null) targets.push(left);
    right = right.childForFieldName('right');
  }
  if (right === null) return [];
  const value = pythonNode(right, text);
  return targets.toReversed().flatMap(left => {
    const names = LISTS.has(left.type) ? namedChildren(left) : [];
    const isUnpacked = value.kind === 'sequence' && LISTS.has(right.type);
    if (!isUnpacked || names.length !== value.items.length)
      return [{ key: targetOf(left.text), keyStart: left.startIndex, value }];
    return value.items.map((item, i) => {
      const name = names[i] ?? left;
      return { key: targetOf(name.text), keyStart: name.startIndex, value: item };
    });
  });
}

/** `settings |= dict(alpha=…)` as an update; of `alpha *= 2` that the name is set, and to nothing that is known. */
function augmented(assignment: PythonNode, text: string): ConfigPair[] {
  const left = assignment.childForFieldName('left');
  const right = assignment.childForFieldName('right');
  if (left === null || right === null) return [];
  const value = pythonNode(right, text);
  const key = targetOf(left.text);
  const between = text.slice(left.endIndex, right.startIndex);
  if (between.trim() === '|=' && value.kind === 'mapping') return leavesOf(key, value);
  // From the sign on: what is set is no number that could be written.
  const start = left.endIndex + between.search(/\S/);
  const unknown = { kind: 'opaque', start, end: assignment.endIndex } as const;
  return [{ key, keyStart: assignment.startIndex, value: unknown }, ...callsIn(right, text)];
}

const LISTS = new Set(['pattern_list', 'tuple_pattern', 'expression_list', 'tuple']);

/** `model.head` and `model['head']` alike are `model.head`. */
function targetOf(written: string): string {
  return written.replaceAll(/\s/g, '').replaceAll(/\[(['"])([^'"\]]*)\1\]/g, '.$2');
}

function namedChildren(node: PythonNode): PythonNode[] {
  return node.namedChildren.filter(child => child !== null);
}
