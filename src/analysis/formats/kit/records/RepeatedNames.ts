/** Makes names unique: the second `a.jpg` becomes `a.jpg (2)`. */
export class RepeatedNames {
  readonly #times = new Map<string, number>();

  once(name: string): string {
    const times = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  }
}
