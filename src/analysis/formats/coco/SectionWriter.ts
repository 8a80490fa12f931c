import type { JsonObject } from '../kit/json/JsonValue.ts';
import type { SectionName } from './CocoSections.ts';

/** Texts are handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

/** Writes a COCO document section by section, and notes which numbers annotations use for their categories. */
export class SectionWriter {
  readonly #push: (text: string) => void;
  #text = '{';
  #section: SectionName | null = null;
  #isFirst = true;
  #written = 0;
  #least = Infinity;
  #most = Number.NaN;

  /** @param push takes the text */
  constructor(push: (text: string) => void) {
    this.#push = push;
  }

  /** Records of the section in hand. */
  get written(): number {
    return this.#written;
  }

  /** Whole numbers in use; NaN as soon as there is something else, and where there is none. */
  get used(): { readonly least: number; readonly most: number } {
    return { least: this.#least, most: this.#most };
  }

  begin(section: SectionName): void {
    this.#text += `${this.#isFirst ? '' : ','}${JSON.stringify(section)}:[`;
    this.#section = section;
    this.#isFirst = false;
    this.#written = 0;
  }

  write(record: JsonObject): void {
    if (this.#section === 'annotations') this.#note(record['category_id']);
    this.#text += `${this.#written++ === 0 ? '' : ','}${textOf(record)}`;
    if (this.#text.length > PIECE) this.#flush();
  }

  end(): void {
    this.#text += ']';
  }

  close(): void {
    this.#text += '}';
    this.#flush();
  }

  #note(id: unknown): void {
    if (typeof id !== 'number' || !Number.isInteger(id)) this.#least = Number.NaN;
    else {
      this.#least = Math.min(this.#least, id);
      this.#most = Number.isNaN(this.#most) ? id : Math.max(this.#most, id);
    }
  }

  #flush(): void {
    this.#push(this.#text);
    this.#text = '';
  }
}

/** As JSON, with all digits of integers beyond 2^53. */
function textOf(record: JsonObject): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? `\u0001${value}` : value,
  );
  return text.replace(/"\\u0001(-?\d+)"/g, '$1');
}
