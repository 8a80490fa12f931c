import fs from 'node:fs';
import path from 'node:path';
import type { RunFiles } from '../../tasks/RunFiles.ts';
import type { Environment } from '../Environment.ts';
import { readText } from '../readText.ts';

/** Files of the disk, by their paths. */
export function runFiles(environment: Environment): RunFiles<string> {
  const factsOf = async (name: string, text: string) => {
    const { configFacts, openConfig } = await import('../../platform/node/configTools.ts');
    return configFacts(name, await openConfig(name, text, await environment.configHost()));
  };
  return {
    nameOf: place => place,
    join: (folder, ...parts) => path.join(folder, ...parts),
    kindOf: place => Promise.resolve(kindOf(place)),
    namesIn: folder => Promise.resolve(namesIn(folder)),
    text: (file, mostBytes) => Promise.resolve().then(() => readText(file, mostBytes).text),
    facts: config => factsOf(config, readText(config).text),
    factsOf,
  };
}

/** Below a file there is nothing either, which the system says as a failure. */
function kindOf(place: string): 'file' | 'folder' | null {
  try {
    const found = fs.statSync(place);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
