import { JsonScanner } from '../../bytes/json/JsonScanner.ts';
import { PlainRecordEngine } from '../../bytes/records/PlainRecordEngine.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../Format.ts';
import type { JsonItem } from '../kit/json/JsonItems.ts';
import { readItems } from '../kit/json/readItems.ts';
import { CocoCollector } from './CocoCollector.ts';
import type { CocoSections, SectionName } from './CocoSections.ts';
import { SectionWriter } from './SectionWriter.ts';
import { type UnusualCategories, unusualCategories } from './unusualCategories.ts';
import { annotationsIn, recordsIn, type UnusualRecords } from './unusualRecords.ts';

/**
 * Reads a COCO file whose sections are in other containers than lists: objects by id, as LIVECell has its annotations, a single
 * category, names without ids, annotations inside of their images. Each section is written anew as COCO has it, record by
 * record, and read as any other; so it takes several readings, and only such a file pays for them.
 *
 * @param found what an ordinary reading has found
 * @returns the collector of an ordinary reading, with problems that name the containers
 * @throws FailureError when it cannot be read, and when it is cancelled
 */
export async function readUnusualCoco(
  source: ByteSource,
  found: CocoSections,
  slice: TimeSlice,
  options: ReadOptions,
): Promise<CocoCollector> {
  const engine = new PlainRecordEngine();
  const collector = new CocoCollector(source.name, engine);
  const scanner = new JsonScanner(collector, engine.window);
  const writer = new SectionWriter(text => scanner.push(new TextEncoder().encode(text)));
  const containers = new Set<string>();
  const readSection = async (section: SectionName, take: (item: JsonItem) => void) => {
    let met = 0;
    const isLast = (key: string) => key === section && ++met === found.copiesOf(section);
    const top = (key: string) => (isLast(key) ? 'each' : 'pass');
    const takeAll = async (items: readonly JsonItem[]) => items.forEach(take);
    await readItems(source, { top, take: takeAll, slice }, options, () => 0);
  };
  const copy = (from: SectionName, recordsOf: RecordsOf) =>
    readSection(from, item => {
      const { records, container } = recordsOf(item);
      if (container !== null) containers.add(container);
      for (const record of records) writer.write(record);
    });
  writer.begin('images');
  await copy('images', recordsIn);
  writer.end();
  writer.begin('annotations');
  await copy('annotations', recordsIn);
  if (writer.written === 0) await copy('images', annotationsIn);
  writer.end();
  const items: JsonItem[] = [];
  await readSection('categories', item => items.push(item));
  const categories = unusualCategories(items, writer.used);
  writer.begin('categories');
  for (const record of categories.records) writer.write(record);
  writer.end();
  writer.close();
  scanner.end();
  if (categories.container !== null) containers.add(categories.container);
  addProblems(collector, containers, categories);
  for (const section of ['images', 'annotations', 'categories'] as const)
    for (let earlier = 1; earlier < found.copiesOf(section); earlier++)
      collector.sections.dataset.problems.add('section-repeated', null, () => ({}));
  return collector;
}

type RecordsOf = (item: JsonItem) => UnusualRecords;

function addProblems(
  { sections }: CocoCollector,
  containers: ReadonlySet<string>,
  { unnumbered }: UnusualCategories,
): void {
  const { problems } = sections.dataset;
  for (const file of containers) problems.add('section-unusual', file, () => ({ file }));
  for (let i = 0; i < unnumbered; i++)
    problems.add('class-names-unnumbered', i, () => ({ category: i }));
}
