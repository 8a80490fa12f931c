/** What stands for a folder, and for a link, a pipe or a device, where a file has its row. */
export const FOLDER = -1;
export const OTHER = -2;

/** The names of a folder of an archive. Of several entries of one name the last counts. */
export class FolderNames {
  #names: string[] = [];
  #rows: number[] = [];
  #isInOrder = true;

  add(name: string, row: number): void {
    const last = this.#names.at(-1);
    if (last !== undefined && !(last < name)) this.#isInOrder = false;
    this.#names.push(name);
    this.#rows.push(row);
  }

  /** In the order of their UTF-16 units, each once. */
  get names(): readonly string[] {
    this.#sort();
    return this.#names;
  }

  /** @param place in `names` */
  row(place: number): number {
    return this.#rows[place] as number;
  }

  /** @returns its row; undefined where there is no such name */
  find(name: string): number | undefined {
    const { names } = this;
    let [low, high] = [0, names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle] as string) < name) low = middle + 1;
      else high = middle;
    }
    return names[low] === name ? this.#rows[low] : undefined;
  }

  #sort(): void {
    if (this.#isInOrder) return;
    const [names, rows] = [this.#names, this.#rows];
    const compared = (one: number, other: number) => {
      const [first, second] = [names[one] as string, names[other] as string];
      if (first === second) return one - other;
      return first < second ? -1 : 1;
    };
    const order = Uint32Array.from(names.keys()).toSorted(compared);
    const kept = order.filter((at, index) => names[at] !== names[order[index + 1] ?? -1]);
    this.#names = Array.from(kept, at => names[at] as string);
    this.#rows = Array.from(kept, at => rows[at] as number);
    this.#isInOrder = true;
  }
}
