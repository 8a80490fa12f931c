import { element } from '../../../dom/element.ts';
import type { TableModel } from '../TableModel.ts';
import { rowKeys } from './rowKeys.ts';
import { holds, MOST_WHOLE, type RowRange, rowWindow } from './rowWindow.ts';
import { bodyRow, writeRow } from './tableRows.ts';

/** Pixels of a row until one has been measured. */
const ROW_HEIGHT = 26;

/** Receives a row's index in the model; null where rows cannot be picked. */
export type Pick = ((index: number) => void) | null;

/** The rows of a table, of a long one those in sight: each says its place in the whole. One is the tab stop. */
export class RowView {
  readonly #table: HTMLTableElement;
  readonly #box: HTMLElement;
  readonly #pick: Pick;
  readonly #body = element('tbody');
  #model: TableModel = { columns: [], rows: [] };
  /** Indices in the model, as they are shown. */
  #order: readonly number[] = [];
  #marked: number | null = null;
  /** Place in the order of the row that is the tab stop. */
  #active = 0;
  #held: RowRange = { from: 0, to: 0 };
  #rowHeight = ROW_HEIGHT;
  #isOpen = false;
  #onPaper = false;

  /** @param box what scrolls the table */
  constructor(table: HTMLTableElement, box: HTMLElement, pick: Pick) {
    this.#table = table;
    this.#box = box;
    this.#pick = pick;
    table.append(this.#body);
    box.addEventListener('scroll', () => {
      const isLong = this.#isOpen && !this.#onPaper && this.#order.length > MOST_WHOLE;
      if (isLong && !holds(this.#held, this.#order.length, this.#seen())) this.#refresh();
    });
    rowKeys(this.#body, {
      placeOf: row => this.#held.from + row.sectionRowIndex,
      count: () => this.#order.length,
      focus: place => {
        this.#focus(place);
      },
    });
  }

  show(model: TableModel, order: readonly number[]): void {
    this.#model = model;
    this.#order = order;
    this.#table.setAttribute('aria-rowcount', String(order.length + 1));
    this.#active = Math.max(0, this.#marked === null ? 0 : order.indexOf(this.#marked));
    const range = this.#range();
    if (this.#hasRoomFor(range)) this.#rewrite();
    else this.#hold(range);
  }

  /** Whether the rows that are there can take those of a range, cell by cell. */
  #hasRoomFor({ from, to }: RowRange): boolean {
    const { rows } = this.#body;
    return (
      this.#held.from === from &&
      rows.length === to - from &&
      rows[0]?.cells.length === this.#model.columns.length
    );
  }

  /** New numbers in the rows that are there. */
  #rewrite(): void {
    const { from } = this.#held;
    Array.from(this.#body.rows, (row, at) => {
      writeRow(row, this.#model.rows[this.#order[from + at] ?? -1] ?? [], this.#model);
    });
    this.#spare();
    this.#highlight();
  }

  /** Highlights a row, by its index in the model, and brings it into sight. */
  mark(index: number | null): void {
    this.#marked = index;
    const place = index === null ? -1 : this.#order.indexOf(index);
    if (place >= 0) {
      this.#active = place;
      this.#bring(place);
    }
    this.#highlight();
  }

  setOpen(open: boolean): void {
    this.#isOpen = open;
  }

  /** On paper a table that is open has all its rows. */
  setOnPaper(onPaper: boolean): void {
    this.#onPaper = onPaper;
    if (this.#isOpen && this.#order.length > MOST_WHOLE) this.#refresh();
  }

  toTop(): void {
    this.#box.scrollTop = 0;
  }

  /** What is looked at makes the browser lay the page out: only where the table is long. */
  #seen() {
    const height = this.#isOpen ? this.#box.clientHeight : 0;
    return { top: this.#box.scrollTop, height, rowHeight: this.#rowHeight };
  }

  #range(): RowRange {
    const { length } = this.#order;
    const isWhole = length <= MOST_WHOLE || (this.#onPaper && this.#isOpen);
    return isWhole ? { from: 0, to: length } : rowWindow(length, this.#seen());
  }

  #refresh(): void {
    this.#hold(this.#range());
  }

  #hold(range: RowRange): void {
    const focused = this.#body.contains(document.activeElement);
    this.#held = range;
    const { from, to } = range;
    this.#body.replaceChildren(...this.#order.slice(from, to).map((row, at) => this.#row(row, at)));
    this.#spare();
    this.#highlight();
    // The row with the focus has scrolled away: the keyboard goes on from what is in its place.
    if (focused) (this.#buttonAt(this.#active) ?? this.#box).focus({ preventScroll: true });
  }

  #row(index: number, at: number): HTMLTableRowElement {
    const pick = this.#pick;
    const { rows } = this.#model;
    const place = this.#held.from + at;
    // By its place: what stands there may have changed since.
    const choose = pick === null ? null : () => pick(this.#order[place] ?? index);
    const row = bodyRow(rows[index] ?? [], this.#model, choose);
    // The head is the first.
    row.setAttribute('aria-rowindex', String(place + 2));
    return row;
  }

  /** Leaves as much room as the rows would take that are not there. */
  #spare(): void {
    const { from, to } = this.#held;
    const isWhole = to - from === this.#order.length;
    const { rows } = this.#body;
    if (this.#isOpen && !isWhole && rows.length > 0)
      this.#rowHeight = this.#body.offsetHeight / rows.length;
    const room = (count: number) => (isWhole ? '' : `${count * this.#rowHeight}px`);
    this.#table.style.marginTop = room(from);
    this.#table.style.marginBottom = room(this.#order.length - to);
  }

  #highlight(): void {
    const { from, to } = this.#held;
    const stop = this.#active >= from && this.#active < to ? this.#active : from;
    Array.from(this.#body.rows, (row, at) => {
      const isMarked = this.#order[from + at] === this.#marked;
      row.classList.toggle('chosen', isMarked);
      const button = row.querySelector('button');
      if (button === null) return;
      button.setAttribute('aria-pressed', String(isMarked));
      button.tabIndex = this.#isOpen && from + at === stop ? 0 : -1;
    });
  }

  #bring(place: number): void {
    if (place >= this.#held.from && place < this.#held.to) return;
    const seen = this.#seen();
    const top = Math.max(0, place * seen.rowHeight - seen.height / 2);
    this.#hold(rowWindow(this.#order.length, { ...seen, top }));
    this.#box.scrollTop = top;
  }

  #focus(place: number): void {
    this.#active = place;
    this.#bring(place);
    this.#highlight();
    this.#buttonAt(place)?.focus();
  }

  #buttonAt(place: number): HTMLElement | null {
    return this.#body.rows[place - this.#held.from]?.querySelector('button') ?? null;
  }
}
