import type { ContainerKind } from '../bytes/ContainerKind.ts';

const MOST_KEYS = 6;
const MOST_KEY_LENGTH = 40;

type Kind = ContainerKind | 'number' | 'string' | 'literal';

const PLURALS: Readonly<Record<Kind, string>> = {
  object: 'objects',
  array: 'lists',
  number: 'numbers',
  string: 'texts',
  literal: 'values',
};

/** What a JSON text holds at its top, to tell a reader who expected something else. */
export class RootShape {
  /** A single value without inside, such as `the number 12`. */
  #single: string | null = null;
  #kind: ContainerKind | null = null;
  #elements = 0;
  readonly #elementKinds = new Set<Kind>();
  readonly #keys: string[] = [];
  #moreKeys = 0;
  #score = false;
  #image = false;

  get seen(): boolean {
    return this.#single !== null || this.#kind !== null;
  }

  single(what: string): void {
    this.#single = what;
  }

  container(kind: ContainerKind): void {
    this.#kind = kind;
  }

  /** An element of the top-level list. */
  element(kind: Kind): void {
    this.#elements++;
    this.#elementKinds.add(kind);
  }

  /** A key of the top-level object, or of the first object of the top-level list. */
  key(name: string): void {
    if (name === 'score') this.#score = true;
    if (name === 'image_id') this.#image = true;
    if (this.#keys.length === MOST_KEYS) this.#moreKeys++;
    else this.#keys.push(name.slice(0, MOST_KEY_LENGTH));
  }

  get hasElements(): boolean {
    return this.#elements > 0;
  }

  /** A list whose first object is a detection: results name an image and carry a score. */
  get looksLikeResults(): boolean {
    return this.#score && this.#image;
  }

  /** A noun phrase: `a list of 12 numbers`, `an object with the keys a, b, c`. */
  describe(): string {
    if (this.#kind === null) return this.#single ?? 'nothing';
    if (this.#kind === 'object') return `an object ${this.#withKeys()}`;
    if (this.#elements === 0) return 'an empty list';
    const [kind, ...others] = this.#elementKinds;
    const plural = kind === undefined || others.length > 0 ? 'values' : PLURALS[kind];
    const inside = plural === 'objects' ? ` ${this.#withKeys()}` : '';
    const noun = this.#elements === 1 ? plural.slice(0, -1) : plural;
    return `a list of ${this.#elements} ${noun}${inside}`;
  }

  #withKeys(): string {
    if (this.#keys.length === 0) return 'without keys';
    const more = this.#moreKeys === 0 ? '' : ` and ${this.#moreKeys} more`;
    return `with the key${this.#keys.length === 1 ? '' : 's'} ${this.#keys.join(', ')}${more}`;
  }
}
