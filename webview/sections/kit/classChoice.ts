import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';

/** A control that one of the classes is chosen in. */
interface ClassChoice {
  readonly input: HTMLElement;
  readonly parts: readonly HTMLElement[];
  /** Shows the class at an index; all of them for −1. */
  readonly show: (at: number) => void;
}

/** Undefined for all classes. */
type Choose = (row: ClassRow | undefined) => void;

const ID = 'class-filter';

/** All classes to choose from. */
export function classList(
  rows: readonly ClassRow[],
  choose: Choose,
  { text, format }: Wording,
): ClassChoice {
  const option = (value: string, label: string) =>
    element('option', { attributes: { value } }, [label]);
  const input = element('select', { testId: ID, attributes: { id: ID } }, [
    option('', text.charts.filter.all),
    ...rows.map((row, index) => option(String(index), `${row.name} (${format.count(row.boxes)})`)),
  ]);
  input.addEventListener('change', () => {
    choose(rows[Number(input.value || -1)]);
  });
  return {
    input,
    parts: [input],
    show: at => {
      input.value = at < 0 ? '' : String(at);
    },
  };
}

/** Classes that are suggested at once. */
const SUGGESTED = 50;

/** A field that suggests classes by what is typed; for more of them than a list holds well. */
export function classSearch(
  rows: readonly ClassRow[],
  choose: Choose,
  { text, format }: Wording,
): ClassChoice {
  const suggestions = element('datalist', { attributes: { id: `${ID}-names` } });
  const input = element('input', {
    testId: ID,
    attributes: {
      id: ID,
      list: suggestions.id,
      autocomplete: 'off',
      placeholder: text.charts.filter.all,
    },
  });
  const nameOf = (row: ClassRow) => `${row.name} (${format.count(row.boxes)})`;
  // Of thousands it takes a while, so once, and not before something is typed.
  let names: readonly string[] | null = null;
  const found = () => {
    if (input.value.trim() === '') return rows;
    names ??= rows.map(row => nameOf(row).toLocaleLowerCase());
    return foundBy(input.value, rows, names);
  };
  let shown = '';
  const suggest = () => {
    suggestions.replaceChildren(
      ...found()
        .slice(0, SUGGESTED)
        .map(row => element('option', { attributes: { value: nameOf(row) } })),
    );
  };
  input.addEventListener('input', suggest);
  input.addEventListener('focus', suggest);
  input.addEventListener('change', () => {
    const [first] = found();
    // What names no class changes nothing.
    if (first === undefined) input.value = shown;
    else choose(input.value.trim() === '' ? undefined : first);
  });
  return {
    input,
    parts: [input, suggestions],
    show: at => {
      const row = rows[at];
      shown = row === undefined ? '' : nameOf(row);
      input.value = shown;
    },
  };
}

/**
 * Classes whose name contains what is typed, whatever the case; one that is named exactly comes first.
 *
 * @param names of each row as it is suggested, in lower case
 */
function foundBy(
  typed: string,
  rows: readonly ClassRow[],
  names: readonly string[],
): readonly ClassRow[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const found = rows.filter((_, index) => names[index]?.includes(wanted) === true);
  const isExact = (row: ClassRow) => row.name.toLocaleLowerCase() === wanted;
  const exact = found.filter(isExact);
  return exact.length === 0 ? found : [...exact, ...found.filter(row => !isExact(row))];
}
