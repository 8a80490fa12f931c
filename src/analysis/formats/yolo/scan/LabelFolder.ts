const ENDING = '.txt';

/** The files of a folder of labels, for images that mostly come in the order of their names. */
export class LabelFolder {
  readonly #names: readonly string[];
  /** 1 for files that an image has. */
  readonly #taken: Uint8Array;
  /** Behind the one that was taken last. */
  #next = 0;

  /** @param names in the order of their UTF-16 units */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#taken = new Uint8Array(names.length);
  }

  /** @returns whether an image has a label file here */
  take(image: string): boolean {
    const from = image.lastIndexOf('/') + 1;
    const dot = image.lastIndexOf('.');
    const to = dot < from ? image.length : dot;
    const at = this.#isAt(this.#next, image, from, to)
      ? this.#next
      : placeOf(image.slice(from, to) + ENDING, this.#names);
    if (at < 0) return false;
    this.#taken[at] = 1;
    this.#next = at + 1;
    return true;
  }

  /** Names of files that no image has; none where none has any. */
  left(): readonly string[] {
    if (!this.#taken.includes(1)) return [];
    return this.#names.filter((_, index) => this.#taken[index] === 0);
  }

  /** Without a string for each image: most files are where they are looked for first. */
  #isAt(at: number, image: string, from: number, to: number): boolean {
    const name = this.#names[at];
    if (name?.length !== to - from + ENDING.length || !name.endsWith(ENDING)) return false;
    for (let index = from; index < to; index++)
      if (name.charCodeAt(index - from) !== image.charCodeAt(index)) return false;
    return true;
  }
}

function placeOf(name: string, names: readonly string[]): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return names[low] === name ? low : -1;
}
