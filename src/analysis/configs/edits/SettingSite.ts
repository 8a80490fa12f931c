import type { NumberRange } from '../../contract/failures/Allowed.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import type { SettingMeaning } from '../../contract/SettingMeaning.ts';
import type { ConfigValue } from '../tree/configValue.ts';
import type { InheritedValue } from './FocalLossSite.ts';

/** A place in a config where one setting of a training stands, or would stand. Offsets count UTF-16 units of the file. */
export interface SettingSite {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly framework: string;
  readonly meaning: SettingMeaning;
  /** As its framework calls it: `imgsz`, `num_queries`. */
  readonly key: string;
  /** Where it stands, for people: `RTDETRTransformerv2.num_queries`. Unique within a file. */
  readonly path: string;
  /** The numbers that say it, all of one value: one, or two for a square `[640, 640]`; none where the file does not write it. */
  readonly written: readonly ConfigValue[];
  /** What the files it builds on say, where this file writes nothing. */
  readonly inherited: InheritedValue | null;
  /** What the framework takes where nothing is written; null where it depends on more than this file. */
  readonly assumed: number | null;
  /** What the framework takes at all. */
  readonly range: NumberRange;
  /** How an absent value is written; null where it cannot be. */
  readonly insertion: KeyInsertion | null;
  /** Why nothing is to be written, although there is a place. */
  readonly refused: Detail | null;
}

/** How to write an absent key as one edit: `prefix`, the number, `suffix`. */
export interface KeyInsertion {
  readonly offset: number;
  /** With the key: `, imgsz=`. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What a setting is now; null where nobody can tell from the config. */
export function currentSetting({ written, inherited, assumed }: SettingSite): number | null {
  const [own] = written;
  const value = own ? own.value : inherited ? inherited.value : assumed;
  return Number.isNaN(value) ? null : value;
}
