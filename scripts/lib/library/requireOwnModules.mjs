import { BUILTINS } from '../checks/requireOwnCode.mjs';

/**
 * Fails unless the modules of the library import nothing but each other and, in Node, modules of Node.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} that lists what is wrong
 */
export function requireOwnModules(metafiles) {
  const wrong = metafiles
    .flatMap(({ outputs }) => Object.entries(outputs))
    .flatMap(([file, { imports }]) =>
      imports.filter(foreignTo(file)).map(({ path }) => `  ${file}: ${path}`),
    );
  if (wrong.length > 0) throw new Error(`The library may load only its own:\n${wrong.join('\n')}`);
}

const foreignTo =
  file =>
  ({ path, external }) =>
    external === true && !(file.includes('/node/') && BUILTINS.has(path.replace(/^node:/, '')));
