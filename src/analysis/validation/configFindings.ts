import type { ConfigClasses } from '../contract/ConfigClasses.ts';
import type { Category, Dataset } from '../dataset/Dataset.ts';
import type { Finding, FindingCode } from './Finding.ts';
import { findingOf } from './findingOf.ts';
import { severityOf } from './severityOf.ts';

/** MS COCO's classes, and the highest of their ids. */
const COCO = { count: 80, highestId: 90 } as const;

/**
 * The classes of a config against those that the data lists: by name where both say them, else by their number.
 *
 * @param config what the config is called
 * @param most   classes of each kind that are named
 */
export function configFindings(
  classes: ConfigClasses,
  { categories }: Pick<Dataset, 'categories'>,
  { config, most }: { readonly config: string; readonly most: number },
): readonly Finding[] {
  const listed = categories.filter(({ listings }) => listings > 0);
  const data = listed.length > 0 ? listed : categories;
  return [
    ...(classes.names === null
      ? byNumber(classes, data, config)
      : byName(classes, data, { config, most })),
    ...byId(classes, data, config),
  ];
}

function byName(
  { names, isOrdered }: ConfigClasses,
  data: readonly Category[],
  { config, most }: { readonly config: string; readonly most: number },
): readonly Finding[] {
  const trained = names ?? [];
  const inConfig = new Set(trained);
  const own = data.map(({ id, name }) => name ?? String(id));
  const inData = new Set(own);
  const missing = trained.filter(name => !inData.has(name));
  const additional = own.filter(name => !inConfig.has(name));
  const isSame = missing.length === 0 && additional.length === 0;
  const moved = isOrdered && isSame ? own.filter((name, at) => trained[at] !== name) : [];
  const records = (list: readonly string[]) => list.map(category => ({ category }));
  return [
    ...findingOf('config-class-missing', records(missing), most, config),
    ...findingOf('config-class-additional', records(additional), most, config),
    ...findingOf('config-class-order', records(moved), most, config),
  ];
}

function byNumber(
  { count, mayCountMore }: ConfigClasses,
  data: readonly Category[],
  config: string,
): readonly Finding[] {
  if (count === null) return [about('config-classes-unknown', config)];
  if (data.length === 0) return [];
  const plain = [data.length, highestOf(data)];
  const right = mayCountMore ? [...plain, ...plain.map(number => number + 1)] : plain;
  if (right.includes(count)) return [];
  const isOneOff = Math.abs(count - data.length) === 1;
  const code = isOneOff ? 'config-classes-off-by-one' : 'config-class-count';
  return [about(code, config, { inConfig: count, inData: data.length })];
}

function byId(
  { labels }: ConfigClasses,
  data: readonly Category[],
  config: string,
): readonly Finding[] {
  const highest = highestOf(data);
  if (labels === null || Number.isNaN(highest)) return [];
  const numbers = { inConfig: labels.classes, inData: highest };
  if (!labels.asCoco)
    return highest < labels.classes ? [] : [about('config-ids-beyond-classes', config, numbers)];
  const isCoco = data.length === COCO.count && highest === COCO.highestId;
  return isCoco ? [] : [about('config-ids-read-as-coco', config, numbers)];
}

function about(code: FindingCode, other: string, numbers?: Finding['numbers']): Finding {
  return {
    code,
    severity: severityOf(code),
    count: 1,
    records: [],
    other,
    ...(numbers && { numbers }),
  };
}

/** NaN where ids are no numbers. */
function highestOf(data: readonly Category[]): number {
  const ids = data.map(({ id }) => Number(id)).filter(id => !Number.isNaN(id));
  return ids.length === 0 ? Number.NaN : ids.reduce((most, id) => Math.max(most, id), 0);
}
