import type { ContainerKind } from '../../bytes/ContainerKind.ts';
import type { Detail, ElementKind, SomeKeys } from '../../contract/failures/Detail.ts';

const MOST_KEYS = 6;
const MOST_KEY_LENGTH = 40;

type Kind = Exclude<ElementKind, 'mixed'>;

/** What a JSON text holds at its top, to tell a reader who expected something else. */
export class TopLevelSummary {
  /** A single value without inside. */
  #single: Detail | null = null;
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

  single(what: Detail): void {
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

  /** A list of 12 numbers, an object with the keys a, b, c. */
  describe(): Detail {
    if (this.#kind === null) return this.#single ?? 'nothing';
    if (this.#kind === 'object') return { kind: 'object', keys: this.#someKeys() };
    if (this.#elements === 0) return 'empty-list';
    const [only = 'mixed', ...others] = this.#elementKinds;
    const of = others.length > 0 ? 'mixed' : only;
    const keys = of === 'object' ? { keys: this.#someKeys() } : {};
    return { kind: 'list', count: this.#elements, of, ...keys };
  }

  #someKeys(): SomeKeys {
    return { names: this.#keys, more: this.#moreKeys };
  }
}
