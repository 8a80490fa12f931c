/** Rows that a page key passes. */
const PAGE = 12;

interface Rows {
  readonly placeOf: (row: HTMLTableRowElement) => number;
  readonly count: () => number;
  readonly focus: (place: number) => void;
}

/** Arrow, page, Home and End keys move the focus between the buttons of the rows, past those that are not there yet. */
export function rowKeys(body: HTMLElement, { placeOf, count, focus }: Rows): void {
  body.addEventListener('keydown', event => {
    const row = (event.target as Element).closest('tr');
    const next = row === null ? null : placeAfter(event.key, placeOf(row), count());
    if (next === null) return;
    event.preventDefault();
    focus(next);
  });
}

/** The row that a key leads to from `place`; null for other keys. */
export function placeAfter(key: string, place: number, count: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE,
    PageUp: place - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}
