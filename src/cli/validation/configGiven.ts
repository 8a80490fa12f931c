import fs from 'node:fs';
import path from 'node:path';
import type { AnnotationReference } from '../../analysis/configs/reading/AnnotationReference.ts';
import { severityOf } from '../../analysis/validation/severityOf.ts';
import type { Finding } from '../../analysis/validation/Finding.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { GivenConfig } from '../../tasks/validation/GivenConfig.ts';
import { foldersAround } from '../configs/annotationsOf.ts';
import type { Environment } from '../Environment.ts';
import type { Inputs } from '../Inputs.ts';
import { readConfig } from '../configs/readConfig.ts';

export interface ConfigForData extends GivenConfig {
  /** What is validated: the files that are named, else those that the config trains on. */
  readonly files: readonly string[];
  /** What it trains on and nobody named. */
  readonly others: readonly Finding[];
}

/**
 * A config with the data that it is held against.
 *
 * @param named by the user; where there is none, the config's own data is validated
 * @throws FailureError `config-no-annotations` where neither names any; where the config cannot be read
 */
export async function configGiven(
  config: string,
  named: readonly string[],
  environment: Environment,
  inputs: Inputs,
): Promise<ConfigForData> {
  const { annotationsIn, trainedClasses } = await import('../../platform/node/configTools.ts');
  const { documents } = await readConfig(config, environment, inputs);
  const references = annotationsIn(documents);
  const found = references.flatMap(reference => {
    const file = fileOf(config, reference);
    return file === null ? [] : [{ reference, file }];
  });
  const files = named.length > 0 ? named : [...new Set(found.map(({ file }) => file))];
  if (files.length === 0)
    return fail({
      code: 'config-no-annotations',
      file: config,
      names: references.map(({ text, kind }) => ({
        text,
        kind: kind === 'registered' ? kind : 'missing',
      })),
    });
  // A data.yaml may stand beside another form of its own data.
  const known = new Set([...files, config].map(real));
  const others = found.filter(({ file }) => !known.has(real(file)));
  return {
    name: config,
    classes: trainedClasses(config, documents),
    files,
    others: othersFinding(config, others),
  };
}

function othersFinding(
  config: string,
  others: readonly { readonly reference: AnnotationReference; readonly file: string }[],
): readonly Finding[] {
  if (others.length === 0) return [];
  const code = 'config-other-data';
  const records = others.map(({ file, reference: { line } }) => ({
    file,
    place: { file: config, line, column: 1 },
  }));
  return [{ code, severity: severityOf(code), count: records.length, records, other: config }];
}

/** A file or folder of data that a config names; null where it is not there, or no path. */
function fileOf(config: string, { text, kind }: AnnotationReference): string | null {
  if (kind === 'registered') return null;
  // A config of its own that says where its images are is the data.
  if (kind === 'yolo' && !/\.ya?ml$/i.test(text)) return config;
  const places = path.isAbsolute(text)
    ? [text]
    : foldersAround(config).map(folder => path.join(folder, text));
  return places.find(place => fs.existsSync(place)) ?? null;
}

function real(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
