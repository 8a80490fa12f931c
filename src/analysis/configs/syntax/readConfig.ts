import type { Detail } from '../../contract/failures/Detail.ts';
import { fail, FailureError } from '../../contract/failures/Failure.ts';
import { CONFIG_EXTENSIONS, type ConfigExtension, isConfigExtension } from './configExtensions.ts';
import type { ConfigDocument } from './ConfigNode.ts';
import type { PythonParser } from './python/PythonParser.ts';
import { readPython } from './python/readPython.ts';
import { readIni } from './readIni.ts';
import { readJson } from './readJson.ts';
import { readNotebook } from './notebook/readNotebook.ts';
import { readProtobufText } from './readProtobufText.ts';
import { readToml } from './readToml.ts';
import { readYaml } from './readYaml.ts';
import { readShell } from './readShell.ts';
import { treeFault } from './treeFault.ts';
import { placeInText } from './placeInText.ts';

type Reader = (file: string, text: string, python: PythonParser | null) => ConfigDocument[];

/** One reader per syntax, by the end of the file name. */
const READERS: Readonly<Record<ConfigExtension, Reader>> = {
  yaml: readYaml,
  yml: readYaml,
  json: readJson,
  jsonc: readJson,
  config: readProtobufText,
  pbtxt: readProtobufText,
  prototxt: readProtobufText,
  toml: readToml,
  ini: readIni,
  sh: readShell,
  // Few texts are configs; the specs of NVIDIA TAO are.
  txt: (file, text) => (isSpec(text) ? readProtobufText(file, text) : unsupported(file)),
  py: (file, text, python) =>
    python === null ? unsupported(file) : readPython(file, text, python),
  ipynb: (file, text, python) =>
    python === null ? unsupported(file) : readNotebook(file, text, python),
};

/** Longer texts are data, not configs: a tree costs up to two microseconds and a third of a kilobyte a character. */
const LONGEST_CONFIG = 1_000_000;

/** Notebooks hold pictures, too; they are as long as a config is read at all. */
const LONGEST_NOTEBOOK = 4_000_000;

/** Whether the grammar of Python is wanted to read the file. */
export function isPython(file: string): boolean {
  return /^(?:py|ipynb)$/.test(extensionOf(file));
}

/**
 * @param python needed for Python files only
 * @throws FailureError `config-unsupported`, `config-broken`
 */
export function readConfig(
  file: string,
  text: string,
  python: PythonParser | null = null,
): ConfigDocument[] {
  const extension = extensionOf(file);
  const reader = isConfigExtension(extension) ? READERS[extension] : unsupported(file);
  const broken = (reason: Detail, offset = 0) =>
    fail({ code: 'config-broken', file, at: placeInText(text, offset), reason });
  const most = extension === 'ipynb' ? LONGEST_NOTEBOOK : LONGEST_CONFIG;
  if (text.length > most) broken({ kind: 'too-many-characters', most });
  // A file in UTF-16 that was read as UTF-8.
  if (text.includes('\0')) broken('zero-bytes');
  try {
    const documents = reader(file, text, python);
    for (const { root } of documents) {
      const fault = treeFault(root);
      if (fault !== null) broken(fault.reason, fault.offset);
    }
    return documents;
  } catch (error) {
    if (error instanceof FailureError || !(error instanceof RangeError)) throw error;
    // The parsers recurse; a stack that ends says only that the brackets go too deep.
    return broken('too-deep');
  }
}

/** Whether a text has messages such as NVIDIA TAO's `retinanet_config {`. */
function isSpec(text: string): boolean {
  return /^[ \t]*\w+_config[ \t]*(?::[ \t]*)?\{/m.test(text);
}

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function unsupported(file: string): never {
  return fail({ code: 'config-unsupported', file, supported: CONFIG_EXTENSIONS });
}
