type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random, files: readonly Uint8Array[]) => Uint8Array;

const STRUCTURE = new TextEncoder().encode('{}[]",:\\ 0123456789.-eEnutrf\n\u0000');

/** What can happen to a file: one to four of these in turn. */
const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => changed(bytes, random, c => c ^ (1 << at(random, 8))),
  (bytes, random) =>
    changed(bytes, random, () => STRUCTURE[at(random, STRUCTURE.length)] as number),
  (bytes, random) => bytes.subarray(0, at(random, bytes.length + 1)),
  (bytes, random) => bytes.subarray(at(random, bytes.length + 1)),
  (bytes, random) => spliced(bytes, at(random, bytes.length + 1), piece(bytes, random)),
  (bytes, random, files) =>
    spliced(
      bytes,
      at(random, bytes.length + 1),
      piece(files[at(random, files.length)] as Uint8Array, random),
    ),
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    const middle = Math.floor((from + to) / 2);
    return joined(
      bytes.subarray(0, from),
      bytes.subarray(middle, to),
      bytes.subarray(from, middle),
      bytes.subarray(to),
    );
  },
];

/** One of the files with bits flipped, cut, and with pieces doubled, exchanged or left out. */
export function mutated(files: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = files[at(random, files.length)] as Uint8Array;
  // Most of what breaks a file is found at once; other digits but 0 leave it whole.
  if (random() < 0.5) return changed(bytes, random, c => (isDigit(c) ? 0x31 + at(random, 9) : c));
  for (let i = at(random, 4); i >= 0; i--)
    bytes = (MUTATIONS[at(random, MUTATIONS.length)] as Mutation)(bytes, random, files);
  return bytes;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function at(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function changed(bytes: Uint8Array, random: Random, change: (c: number) => number): Uint8Array {
  // Not slice(): that of a Buffer is no copy.
  const copy = new Uint8Array(bytes);
  for (let i = at(random, 8); i >= 0 && copy.length > 0; i--) {
    const p = at(random, copy.length);
    copy[p] = change(copy[p] as number);
  }
  return copy;
}

/** Short pieces are likelier than long ones. */
function range(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = at(random, bytes.length + 1);
  return [from, Math.min(bytes.length, from + Math.floor(bytes.length * random() ** 6))];
}

function piece(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random);
  return bytes.subarray(from, to);
}

function spliced(bytes: Uint8Array, where: number, inserted: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, where), inserted, bytes.subarray(where));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
