import fs from 'node:fs';
import path from 'node:path';

/** Bundles that Node is to read as fast as it can. esbuild escapes all but what stands in regular expressions. */
const ASCII = ['cli.cjs'];

/**
 * Fails where one of them holds another character than those of ASCII: Node then reads it in five times the time.
 *
 * @param {string} folder
 * @throws {Error} that shows the first such place of each
 */
export function requireAscii(folder) {
  const wrong = ASCII.flatMap(file => {
    const found = /.{0,40}[\u0080-\uffff].{0,10}/.exec(
      fs.readFileSync(path.join(folder, file), 'utf8'),
    );
    return found === null ? [] : [`  ${file}: ${found[0]}`];
  });
  if (wrong.length > 0)
    throw new Error(`To be written as \\u…, for a faster start:\n${wrong.join('\n')}`);
}
