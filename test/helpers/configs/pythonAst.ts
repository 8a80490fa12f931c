import { execFileSync } from 'node:child_process';

/** Reads assignments of dicts, lists and constants with Python's own parser; nothing is executed. */
const SCRIPT = `
import ast, json, sys

def value(node):
    if isinstance(node, ast.Call):
        named = {k.arg or '**': value(k.value) for k in node.keywords}
        placed = [value(a) for a in node.args]
        name = ast.unparse(node.func)
        return named if name == 'dict' and not placed else {'()': name, 'args': placed, **named}
    if isinstance(node, ast.Dict):
        return {value(k) if k else '**': value(v) for k, v in zip(node.keys, node.values)}
    if isinstance(node, (ast.List, ast.Tuple)):
        return [value(v) for v in node.elts]
    if isinstance(node, ast.Constant):
        return node.value
    return ast.unparse(node)

text = sys.stdin.buffer.read().decode('utf-8-sig')
result = []
for node in ast.parse(text).body:
    if isinstance(node, ast.Assign):
        result.append({ast.unparse(node.targets[0]): value(node.value)})
    elif isinstance(node, ast.Expr):
        result.append(value(node.value))
    else:
        result.append(ast.dump(node))
print(json.dumps(result))
`;

/** @throws Error where Python finds a syntax error */
export function pythonAst(text: string): unknown {
  const input = Buffer.from(text, 'utf8');
  const output = execFileSync('python3', ['-c', SCRIPT], {
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output.toString('utf8'));
}

/** Whether this machine has a Python that can take code apart. */
export const HAS_PYTHON = (() => {
  try {
    return JSON.stringify(pythonAst('a = dict(b=1)')) === '[{"a":{"b":1}}]';
  } catch {
    return false;
  }
})();
