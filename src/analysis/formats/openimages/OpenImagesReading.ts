import type { NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import type { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import type { CsvRow } from '../kit/tables/CsvRows.ts';
import { betweenCorners } from '../kit/extentOf.ts';
import { numberIn } from '../kit/numberIn.ts';
import type { OpenImagesColumns } from './openImagesColumns.ts';

export interface OpenImagesInto {
  readonly records: NamedRecords;
  readonly boxes: BoxesByClassName;
  /** What classes are called, by their names in the table. */
  readonly classes: ReadonlyMap<string, string>;
}

/** Takes the rows of a table; boxes as shares of their images. */
export class OpenImagesReading {
  /** Images in the order of their first rows, by whose places boxes name them. */
  readonly places = new Map<string, number>();
  readonly #columns: OpenImagesColumns;
  readonly #into: OpenImagesInto;
  readonly #file: string;
  readonly #fileNumber: number;
  #isBehindHeader = false;

  constructor(columns: OpenImagesColumns, file: string, into: OpenImagesInto) {
    this.#columns = columns;
    this.#into = into;
    this.#file = file;
    this.#fileNumber = into.records.addFile(file);
  }

  add({ line, cells }: CsvRow): void {
    if (!this.#isBehindHeader) {
      this.#isBehindHeader = true;
      return;
    }
    const { image, className, box, isGroup } = this.#columns;
    const name = cells[image]?.trim() ?? '';
    const shares = box.map(column => shareIn(cells[column])) as [number, number, number, number];
    const label = cells[className]?.trim() ?? '';
    if (name === '' || label === '' || shares.some(Number.isNaN)) {
      const annotation = `${this.#file}:${line}`;
      this.#into.records.addProblem('row-invalid', { annotation });
      return;
    }
    this.#into.boxes.add({
      image: this.#placeOf(name),
      className: this.#into.classes.get(label) ?? label,
      ...betweenCorners(...shares),
      crowd: cells[isGroup]?.trim() === '1',
      place: line,
      file: this.#fileNumber,
    });
  }

  #placeOf(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(name, place);
    return place;
  }
}

/** Some tools write decimal commas, as spreadsheets of many countries do. */
function shareIn(cell: string | undefined): number {
  return numberIn(cell?.replace(/^(\s*\d+),(\d+\s*)$/, '$1.$2'));
}
