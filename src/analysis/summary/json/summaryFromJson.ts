import { RECORD_FAULTS } from '../../contract/records/RecordFault.ts';
import { type Problem, PROBLEM_CODES, type ProblemExample } from '../../dataset/Dataset.ts';
import { anchorCounts, type AnchorCounts } from '../AnchorTally.ts';
import type { BarExamples } from '../markedBoxes.ts';
import { addPair, cooccurrenceTally } from '../layout/CooccurrenceTally.ts';
import { type Counts, counts } from '../Counts.ts';
import type { LayoutCounts } from '../layout/countLayout.ts';
import { evidenceOfLevel } from '../evidence/EvidenceTally.ts';
import { hashOfId } from '../imageHashes.ts';
import type { SampledImage } from '../ImageSample.ts';
import { type BarKind, BARS } from '../tallies/BoxMarks.ts';
import { positionTally } from '../layout/PositionTally.ts';
import type { MergeableSummary, SummaryCategory } from '../Summary.ts';
import { checkClasses } from '../checkClasses.ts';
import type { CheckedJson } from './CheckedJson.ts';
import { type Columns, readColumn, readColumns } from './columns.ts';

/** 5 bits hold a level. */
const HIGHEST_LEVEL = 31;

/**
 * A summary from what `summaryToJson` wrote.
 *
 * @param levels of the detector that it was counted for
 * @throws FailureError `counts-unusable` with the place and what is wrong there
 */
export function summaryFromJson(json: CheckedJson, levels: number): MergeableSummary {
  const categories = json.get('categories').list().map(categoryFrom);
  checkClasses(categories.length);
  if (new Set(categories.map(({ id }) => id)).size < categories.length)
    json.get('categories').refuse('list');
  const column = (key: string): Counts => {
    const into = counts(categories.length);
    readColumn(json.get(key), into);
    return into;
  };
  const sizes = json.get('sizes').wholes(0);
  if (sizes.length !== 3) json.get('sizes').refuse('list');
  return {
    mergeable: true,
    images: json.get('images').whole(),
    annotations: json.get('annotations').whole(),
    crowd: json.get('crowd').whole(),
    sizes: Float64Array.from(sizes),
    categories,
    categoryAnnotations: column('categoryAnnotations'),
    categoryImages: column('categoryImages'),
    problems: json.get('problems').list().map(problemFrom),
    layout: layoutFrom(json, categories.length),
    anchors: anchorsFrom(json, levels, categories.length),
    records: recordsFrom(json.get('records')),
    unmatched: json.get('unmatched').list().map(exampleFrom),
    bars: barsFrom(json.get('bars')),
    sample: json.get('sample').list().map(imageFrom),
  };
}

function categoryFrom(json: CheckedJson): SummaryCategory {
  const listings = json.get('listings').whole();
  const isListed = listings > 0;
  return {
    id: json.get('id').id(),
    name: isListed ? json.get('name').text() : null,
    listings,
    users: json.get('users').list().map(exampleFrom),
    place: isListed ? json.get('place').whole() : null,
  };
}

function problemFrom(json: CheckedJson): Problem {
  const code = PROBLEM_CODES.find(known => known === json.get('code').text());
  return {
    code: code ?? json.get('code').refuse('code'),
    count: json.get('count').whole(),
    examples: json.get('examples').list().map(exampleFrom),
  };
}

function recordsFrom(json: CheckedJson): Counts {
  const found = counts(RECORD_FAULTS.length);
  readColumn(json, found);
  return found;
}

function exampleFrom(json: CheckedJson): ProblemExample {
  const ids = (['annotation', 'image', 'category'] as const).flatMap(key => {
    const id = json.get(key);
    return id.isNull ? [] : [[key, id.id()] as const];
  });
  return Object.fromEntries(ids);
}

function barsFrom(json: CheckedJson): BarExamples {
  const examplesOf = (kind: BarKind) => {
    const bars = json.get(kind).list();
    if (bars.length !== BARS[kind]) json.get(kind).refuse('list');
    return bars.map(examples => examples.list().map(exampleFrom));
  };
  return {
    sizes: examplesOf('sizes'),
    unmatched: examplesOf('unmatched'),
    weak: examplesOf('weak'),
  };
}

function layoutFrom(json: CheckedJson, classes: number): LayoutCounts {
  const positions = positionTally(classes);
  readColumns(json.get('positions'), { ...positions });
  const cooccurrence = cooccurrenceTally(classes);
  const images = json.get('together').get('counts').wholes(0);
  const pairs = json.get('together').get('at').list();
  if (pairs.length !== images.length) json.get('together').refuse('list');
  for (const [index, place] of pairs.entries()) {
    const pair = place.whole(0, classes ** 2 - 1);
    const first = Math.floor(pair / classes);
    addPair(cooccurrence, first, pair - first * classes, images[index] as number);
  }
  return { charted: Array.from({ length: classes }, (_, row) => row), positions, cooccurrence };
}

function anchorsFrom(json: CheckedJson, levels: number, classes: number): AnchorCounts {
  const { evidence, ...columns } = anchorCounts(levels, classes);
  readColumns(json.get('anchors'), columns as unknown as Columns);
  for (const level of json.get('evidence').list()) {
    const sums = evidenceOfLevel(evidence, level.get('level').whole(0, HIGHEST_LEVEL));
    readColumns(level, sums as unknown as Columns);
  }
  return { ...columns, evidence };
}

function imageFrom(json: CheckedJson): SampledImage {
  const id = json.get('id').id();
  const boxes = json.get('boxes').numbers();
  const [area, crowd] = [json.get('area').numbers(), json.get('crowd').wholes(0)];
  if (boxes.length !== 4 * area.length || crowd.length !== area.length)
    json.get('boxes').refuse('list');
  return {
    hash: hashOfId(id),
    id,
    width: json.get('width').number(),
    height: json.get('height').number(),
    boxes,
    area,
    crowd,
  };
}
