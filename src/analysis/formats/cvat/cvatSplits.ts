import type { AnnotationSource } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';
import { xmlFault } from '../kit/xml/XmlProblem.ts';
import { XmlReader } from '../kit/xml/XmlReader.ts';
import type { XmlSink } from '../kit/xml/XmlSink.ts';
import { cvatSources } from './cvatFiles.ts';

const PIECE_BYTES = 4096;

/**
 * The subsets of a project's tasks, as the head of its export names them; none where there is only one.
 *
 * @throws FailureError when the source cannot be read
 */
export async function cvatSplits(source: AnnotationSource): Promise<readonly string[]> {
  const subsets: string[] = [];
  for (const file of await cvatSources(source)) subsets.push(...(await subsetsIn(file)));
  const splits = inSplitOrder(subsets);
  return splits.length > 1 ? splits : [];
}

async function subsetsIn(source: ByteSource): Promise<readonly string[]> {
  const head = new CvatHead();
  const reader = new XmlReader(head);
  try {
    for await (const { bytes } of source.chunks()) {
      // In small pieces, as what follows may be long.
      for (let from = 0; from < bytes.length && !head.isOver; from += PIECE_BYTES)
        reader.push(bytes.subarray(from, from + PIECE_BYTES));
      if (head.isOver) break;
    }
  } catch (thrown) {
    // Whoever reads all of it says what is wrong.
    xmlFault(thrown);
  }
  return head.subsets;
}

/** What stands before images and tracks. */
class CvatHead implements XmlSink {
  readonly subsets: string[] = [];
  isOver = false;

  opened(path: readonly string[]): void {
    if (path.length === 2) this.isOver = path[1] === 'image' || path[1] === 'track';
  }

  closed(path: readonly string[], text: string): void {
    if (path[1] === 'meta' && path.at(-1) === 'subset' && text !== '') this.subsets.push(text);
  }
}
