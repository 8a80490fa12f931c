import type { Format } from '../../Format.ts';
import { jsonHead } from './jsonHead.ts';
import type { JsonValue } from './JsonValue.ts';
import type { ImageItems } from './readImageItems.ts';
import { requireFile } from '../requireFile.ts';

export interface ImageItemsFormat<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** By what the first bytes say. */
  readonly recognizes: (head: JsonValue) => boolean;
  /** How its records are understood, anew for each file. */
  readonly items: () => Promise<ImageItems>;
}

/** A format of one JSON document that holds all images of a set. */
export function imageItemsFormat<Id extends string>({
  id,
  label,
  recognizes,
  items,
}: ImageItemsFormat<Id>): Format<Id> {
  return {
    id,
    label,
    extensions: ['json'],
    checksOnRequest: true,
    sniff: candidate => {
      const head = jsonHead(candidate);
      return head !== undefined && recognizes(head);
    },
    read: async (source, options) => {
      const { readImageItems } = await import('./readImageItems.ts');
      return readImageItems(requireFile(source), await items(), options);
    },
    locate: async (source, name, asking) => {
      const { locateItem } = await import('./locateItem.ts');
      return locateItem(requireFile(source), await items(), name, asking?.signal);
    },
  };
}
