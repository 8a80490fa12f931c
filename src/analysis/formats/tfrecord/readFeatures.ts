import { PbfReader } from 'pbf';

/** The values of a feature; one of the two is empty. */
export interface Feature {
  readonly texts: readonly Uint8Array[];
  readonly numbers: readonly number[];
}

/** Field numbers of tensorflow/core/example/{example,feature}.proto. */
const FEATURES_OF_EXAMPLE = 1;
const ENTRY_OF_FEATURES = 1;
const [KEY, VALUE] = [1, 2];
const [TEXTS, FLOATS, INTEGERS] = [1, 2, 3];
const VALUE_OF_LIST = 1;
/** Type of a field whose length is written. */
const PACKED = 2;

/**
 * Some features of a `tf.train.Example`.
 *
 * @param wanted keys; what stands under others, such as the picture, is passed by its length
 * @throws Error where it is no such message
 */
export function readFeatures(
  example: Uint8Array,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Feature> {
  const found = new Map<string, Feature>();
  for (const features of messagesIn(example, FEATURES_OF_EXAMPLE))
    for (const entry of messagesIn(features, ENTRY_OF_FEATURES)) {
      const key = new TextDecoder().decode(messagesIn(entry, KEY)[0]);
      const [value] = wanted.has(key) ? messagesIn(entry, VALUE) : [];
      if (value !== undefined) found.set(key, readFeature(value));
    }
  return found;
}

function readFeature(feature: Uint8Array): Feature {
  const texts = messagesIn(feature, TEXTS).flatMap(list => messagesIn(list, VALUE_OF_LIST));
  const floats = messagesIn(feature, FLOATS).flatMap(list => numbersIn(list, readFloat));
  const integers = messagesIn(feature, INTEGERS).flatMap(list => numbersIn(list, readInteger));
  return { texts, numbers: [...floats, ...integers] };
}

/** The contents of all fields of a number whose lengths are written: messages, texts. */
function messagesIn(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  new PbfReader(message).readFields((field, _, reader) => {
    if (field === wanted) found.push(requireInside(reader.readBytes(), reader));
  }, null);
  return found;
}

/** A length that leads out of the message is cut by the reader, who does not tell. */
function requireInside(bytes: Uint8Array, { pos, length }: PbfReader): Uint8Array {
  if (pos > length) throw new RangeError('A field is longer than its message');
  return bytes;
}

function numbersIn(list: Uint8Array, read: (reader: PbfReader) => number): readonly number[] {
  const numbers: number[] = [];
  new PbfReader(list).readFields((field, _, reader) => {
    if (field !== VALUE_OF_LIST) return;
    if (reader.type === PACKED) numbers.push(...packedIn(reader, read));
    else numbers.push(read(reader));
  }, null);
  return numbers;
}

/** As writers of today write them; before, one by one. */
function* packedIn(reader: PbfReader, read: (reader: PbfReader) => number): Generator<number> {
  const values = new PbfReader(requireInside(reader.readBytes(), reader));
  while (values.pos < values.length) yield read(values);
}

function readFloat(reader: PbfReader): number {
  return reader.readFloat();
}

function readInteger(reader: PbfReader): number {
  return reader.readVarint(true);
}
