import { fail, FailureError } from '../../contract/Failure.ts';
import type { ConfigDocument } from './ConfigNode.ts';
import { readJson } from './readJson.ts';
import { readYaml } from './readYaml.ts';

type Reader = (file: string, text: string) => ConfigDocument[];

/** One reader per syntax, by the end of the file name. */
const READERS: Readonly<Record<string, Reader>> = {
  yaml: readYaml,
  yml: readYaml,
  json: readJson,
  jsonc: readJson,
};

/** Ends of file names that can be read, without the dot. */
export const CONFIG_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** @throws FailureError `config-unsupported`, `config-broken` */
export function readConfig(file: string, text: string): ConfigDocument[] {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const reader = READERS[extension];
  if (reader === undefined) {
    return fail({ code: 'config-unsupported', file, supported: CONFIG_EXTENSIONS });
  }
  try {
    return reader(file, text);
  } catch (error) {
    if (error instanceof FailureError || !(error instanceof RangeError)) throw error;
    // The parsers recurse; a stack that ends says only that the brackets go too deep.
    const at = { byte: 0, line: 1, column: 1 };
    return fail({ code: 'config-broken', file, at, reason: 'it is nested too deeply' });
  }
}
