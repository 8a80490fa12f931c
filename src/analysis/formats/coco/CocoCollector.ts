import type { ContainerKind } from '../../bytes/ContainerKind.ts';
import type { Entry, JsonVisitor } from '../../bytes/json/JsonVisitor.ts';
import type { RecordEngine } from '../../bytes/records/RecordReader.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { CocoSections, type SectionName } from './CocoSections.ts';
import { TopLevelSummary } from './TopLevelSummary.ts';

/** Where in the document the visitor stands: how many containers are open around the next token. */
const ROOT = 0;
const TOP = 1;
const SECTION = 2;
const RECORD = 3;
const LIST = 4;

/**
 * Finds its way through a COCO document: top-level sections in any order, their objects, the keys that count. Everything
 * else is declined, so the scanner passes it by its brackets.
 */
export class CocoCollector implements JsonVisitor {
  readonly sections: CocoSections;
  readonly shape = new TopLevelSummary();
  readonly #file: string;
  #depth = ROOT;
  #isList = false;
  #section: SectionName | null = null;

  /** @param examples that are named of each kind of problem */
  constructor(file: string, engine: RecordEngine, examples?: number) {
    this.#file = file;
    this.sections = new CocoSections(engine, examples);
  }

  open(kind: ContainerKind): Entry {
    const entry = this.#isList ? this.#openInList(kind) : this.#openInObject(kind);
    if (entry === 'enter' || (typeof entry === 'object' && 'read' in entry)) this.#depth++;
    return entry;
  }

  close(): void {
    this.#depth--;
    if (this.#depth === SECTION && !this.#isList) this.sections.builder.end();
    if (this.#depth === TOP && this.#isList && this.shape.looksLikeResults)
      fail({ code: 'results-not-ground-truth', file: this.#file });
  }

  key(name: string): boolean {
    if (this.#depth === RECORD) {
      if (name === 'frequency' && this.#section === 'categories') this.sections.isFederated = true;
      return this.sections.builder.key(name);
    }
    this.shape.key(name);
    this.#section = this.sections.named(name);
    if (this.#section === null || this.#isList) return false;
    this.sections.meet(this.#section);
    return true;
  }

  number(value: number, text: string): void {
    if (this.#depth === LIST) this.sections.builder.element(value);
    else if (this.#depth === RECORD) this.sections.builder.number(value, text);
    else
      this.#outside('number', () => ({
        kind: 'value',
        type: 'number',
        text: text.slice(0, 20),
      }));
  }

  string(value: string): void {
    if (this.#depth === LIST) this.sections.builder.element(Number.NaN);
    else if (this.#depth === RECORD) this.sections.builder.string(value);
    else this.#outside('string', () => 'text');
  }

  literal(value: boolean | null): void {
    if (this.#depth === LIST) this.sections.builder.element(Number.NaN);
    else if (this.#depth === RECORD) this.sections.builder.literal(value);
    else this.#outside('literal', () => ({ kind: 'value', type: 'literal', text: String(value) }));
  }

  #openInList(kind: ContainerKind): Entry {
    const first = !this.shape.hasElements;
    this.shape.element(kind);
    // Its first object tells what a list is of.
    return first && kind === 'object' ? 'enter' : 'skip';
  }

  #openInObject(kind: ContainerKind): Entry {
    switch (this.#depth) {
      case ROOT:
        this.shape.container(kind);
        this.#isList = kind === 'array';
        return 'enter';
      case TOP:
        if (this.#section === null || kind === 'object') {
          if (this.#section !== null) this.sections.note(this.#section, 'object');
          return 'skip';
        }
        return this.sections.begin(this.#section);
      case SECTION:
        this.sections.builder.begin();
        if (kind === 'object') return 'enter';
        this.sections.builder.end();
        return 'skip';
      default:
        return this.#openInRecord(kind);
    }
  }

  #openInRecord(kind: ContainerKind): Entry {
    const { builder } = this.sections;
    if (this.#depth === LIST) {
      builder.element(Number.NaN);
      return 'skip';
    }
    const watcher = builder.watcher();
    if (watcher !== null) return watcher;
    if (kind === 'array' && builder.list()) return 'enter';
    builder.container();
    return 'skip';
  }

  /** A value that stands where an object or a list was looked for. */
  #outside(kind: 'number' | 'string' | 'literal', what: () => Detail): void {
    if (this.#depth === ROOT) this.shape.single(what());
    else if (this.#isList) this.shape.element(kind);
    else if (this.#depth === TOP && this.#section !== null) this.sections.note(this.#section, kind);
    else if (this.#depth === SECTION) {
      if (this.#section === 'categories') this.sections.note(this.#section, 'list');
      this.sections.builder.begin();
      this.sections.builder.end();
    }
  }
}
