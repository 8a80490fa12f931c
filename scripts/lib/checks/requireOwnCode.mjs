import fs from 'node:fs';
import path from 'node:path';

/** Modules of Node that bundles may use: none that connects, starts programs or compiles text. */
export const BUILTINS = new Set(
  'buffer crypto fs fs/promises module os path process stream url util worker_threads zlib'.split(
    ' ',
  ),
);

/**
 * How often a bundle may do what can load any code: TensorFlow's native library is loaded from a folder that the user
 * names; tree-sitter loads `fs` and `path` so, and would evaluate code in a grammar's WebAssembly, where ours has none.
 */
const EXCEPTIONS = {
  'simulation.cjs': { createRequire: 1 },
  'configTools.cjs': { createRequire: 1, eval: 2 },
};

/** Bundles that run in the editor. */
const IN_EDITOR = new Set([
  'extension.cjs',
  'commandHandlers.cjs',
  'runCommands.cjs',
  'validateInEditor.cjs',
  'configHints.cjs',
  'toTreeItem.cjs',
]);

/** The command line alone has a process of its own, whose compiler it may tell to wait. */
const OF_COMMAND_LINE = new Set(['v8']);

const LOAD = /(?<![\w$.])(?:require|import)\s*\(([^)]*)/g;
const LITERAL = /^\s*(["'`])([^"'`$]*)\1\s*$/;
/** A call that takes text or a computed name, `require` under another name, or that of a module object. */
const ANY_CODE = [
  /(?<![\w$.])(eval|Function)\s*\(/g,
  /\b(createRequire)\b/g,
  /[=,(:[?&|]\s*(require)\s*[=,;:)\]}?&|.]/g,
  /\.(require)\s*\(/g,
];

/**
 * Fails unless the bundles of a folder load nothing but modules of Node and each other, by names that Node does not search
 * for. A package that is merely left out of a bundle would be looked for in folders that others can write to.
 *
 * @param {string} folder
 * @throws {Error} that lists what is wrong
 */
export function requireOwnCode(folder) {
  const bundles = fs.readdirSync(folder).filter(file => file.endsWith('.cjs'));
  const wrong = bundles.flatMap(file => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    return foreignLoads(file, text, bundles).map(what => `  ${file}: ${what}`);
  });
  if (wrong.length > 0) throw new Error(`Bundles may load only our own code:\n${wrong.join('\n')}`);
}

/**
 * @param {string} file the bundle's name
 * @param {string} text what it holds
 * @param {readonly string[]} bundles that it may load by a relative name
 * @returns {string[]} what else it loads, or may load
 */
export function foreignLoads(file, text, bundles) {
  const builtin = name => name.replace(/^node:/, '');
  const allowed = name =>
    BUILTINS.has(builtin(name)) ||
    (OF_COMMAND_LINE.has(builtin(name)) && file === 'cli.cjs') ||
    (name === 'vscode' && IN_EDITOR.has(file)) ||
    bundles.some(bundle => name === `./${bundle}`);
  const loads = [...text.matchAll(LOAD)].filter(([, what]) => {
    const name = LITERAL.exec(what)?.[2];
    return name === undefined || !allowed(name);
  });
  return [...loads.map(([call]) => `${call})`), ...anyCode(text, EXCEPTIONS[file] ?? {})];
}

function anyCode(text, exceptions) {
  const found = ANY_CODE.flatMap(form => [...text.matchAll(form)].map(([, name]) => name));
  return found.filter(
    name => found.filter(other => other === name).length > (exceptions[name] ?? 0),
  );
}
