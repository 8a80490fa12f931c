import type { AnnotationSource } from '../../../src/analysis/contract/sources/AnnotationSource.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import type { ReadOptions } from '../../../src/analysis/formats/Format.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from './memoryTree.ts';
import { problemsIn } from './problemsIn.ts';

/** A file of a folder in memory. */
export function fileIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  name: string,
): AnnotationSource {
  const content = files[name] as string | Uint8Array;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { ...memorySource(name, bytes), folder: memoryTree(files) };
}

/** One document alone. */
export function documentOf(document: unknown, name = 'a.json'): AnnotationSource {
  return fileIn({ [name]: JSON.stringify(document) }, name);
}

/** What is read of a set, as plain values: `image: class x,y,width,height`, and problems with their counts. */
export async function readSet(source: AnnotationSource, options: ReadOptions = {}) {
  const { dataset, source: read } = await readAnnotations(source, options);
  return {
    format: read.format,
    split: read.split,
    images: Array.from(dataset.images.width, (width, row) => [
      dataset.images.ids.at(row),
      width,
      dataset.images.height[row],
    ]),
    boxes: boxesOf(dataset),
    problems: Object.fromEntries(problemsIn(dataset).map(({ code, count }) => [code, count])),
    examples: Object.fromEntries(problemsIn(dataset).map(({ code, examples }) => [code, examples])),
    dataset,
  };
}

function boxesOf({ annotations, categories }: Dataset): readonly string[] {
  return Array.from(annotations.category, (category, row) => {
    const name = category < 0 ? '?' : categories[category]!.name;
    const box = Array.from(annotations.boxes.subarray(4 * row, 4 * row + 4), value =>
      Number(value.toFixed(4)),
    );
    const crowd = annotations.crowd[row] === 1 ? ' crowd' : '';
    return `${annotations.ids.at(row)} ${name} ${box.join(',')}${crowd}`;
  });
}
