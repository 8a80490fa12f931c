import { readFeatures } from './readFeatures.ts';

/** A picture of a record, by the keys of TensorFlow's object detection (object_detection/data_decoders/tf_example_decoder.py). */
export interface Picture {
  /** '' where none is written. */
  readonly name: string;
  /** Pixels; NaN where not written. */
  readonly width: number;
  readonly height: number;
  /** Shares of the picture's width and height, one a box. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly top: readonly number[];
  readonly bottom: readonly number[];
  /** From 1; none where only texts are written. */
  readonly labels: readonly number[];
  readonly texts: readonly string[];
  readonly crowds: readonly number[];
  readonly groups: readonly number[];
  /** Square pixels. */
  readonly areas: readonly number[];
}

const BOX = 'image/object/bbox/';
const KEYS = {
  name: 'image/filename',
  source: 'image/source_id',
  width: 'image/width',
  height: 'image/height',
  left: `${BOX}xmin`,
  right: `${BOX}xmax`,
  top: `${BOX}ymin`,
  bottom: `${BOX}ymax`,
  labels: 'image/object/class/label',
  texts: 'image/object/class/text',
  crowds: 'image/object/is_crowd',
  groups: 'image/object/group_of',
  areas: 'image/object/area',
};

const WANTED: ReadonlySet<string> = new Set(Object.values(KEYS));

/** @returns null for a record of something else; @throws Error where it is no `tf.train.Example` */
export function pictureOf(example: Uint8Array): Picture | null {
  const features = readFeatures(example, WANTED);
  if (features.size === 0) return null;
  const numbers = (key: string) => features.get(key)?.numbers ?? [];
  const texts = (key: string) =>
    (features.get(key)?.texts ?? []).map(text => new TextDecoder().decode(text));
  return {
    name: texts(KEYS.name)[0] || texts(KEYS.source)[0] || '',
    width: numbers(KEYS.width)[0] ?? Number.NaN,
    height: numbers(KEYS.height)[0] ?? Number.NaN,
    left: numbers(KEYS.left),
    right: numbers(KEYS.right),
    top: numbers(KEYS.top),
    bottom: numbers(KEYS.bottom),
    labels: numbers(KEYS.labels),
    texts: texts(KEYS.texts),
    crowds: numbers(KEYS.crowds),
    groups: numbers(KEYS.groups),
    areas: numbers(KEYS.areas),
  };
}
