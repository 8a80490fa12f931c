import path from 'node:path';
import type { Finding, FindingPlace, ValidatedFile } from '../../analysis/validation/Finding.ts';
import { sharedName } from '../../analysis/report/derive/sharedName.ts';

/**
 * What was found, for others: files are named from the working folder, as what reads such a document looks for them; those
 * outside of it by their names alone.
 */
export function withSharedPaths(files: readonly ValidatedFile[]): readonly ValidatedFile[] {
  return files.map(({ file, findings, ...rest }) => ({
    ...rest,
    file: sharedPath(file),
    findings: findings.map(withSharedPlaces),
  }));
}

/** @param file as a person or a config named it */
export function sharedPath(file: string): string {
  if (!path.isAbsolute(file)) return file;
  const inside = path.relative(process.cwd(), file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside)
    ? sharedName(file)
    : inside.split(path.sep).join('/');
}

function withSharedPlaces({ records, other, ...found }: Finding): Finding {
  return {
    ...found,
    ...(other !== undefined && { other: sharedPath(other) }),
    records: records.map(({ place, ...record }) => ({
      ...record,
      ...(place !== undefined && { place: placed(place) }),
    })),
  };
}

function placed({ file, archive, ...place }: FindingPlace): FindingPlace {
  return {
    ...(file !== undefined && { file: sharedPath(file) }),
    ...(archive !== undefined && { archive: sharedPath(archive) }),
    ...place,
  };
}
