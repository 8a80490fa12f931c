import type { XmlSink } from '../kit/xml/XmlSink.ts';
import { VocObjectReader, type VocObject } from './VocObjectReader.ts';
import { numberIn } from '../kit/numberIn.ts';

/** Takes what one XML file says. */
export class VocFile implements XmlSink {
  /** As it is written, often with a path of another computer; '' where it is not. */
  filename = '';
  /** Pixels; NaN where the file does not say. */
  width = Number.NaN;
  /** Pixels; NaN where the file does not say. */
  height = Number.NaN;
  readonly objects: VocObject[] = [];
  #root = '';
  #object: VocObjectReader | null = null;

  /** Whether it is an annotation at all. */
  get isAnnotation(): boolean {
    return this.#root === 'annotation';
  }

  opened(path: readonly string[], attributes: Readonly<Record<string, string>>): void {
    if (path.length === 1) this.#root = path[0] as string;
    if (path.length === 2 && path[1] === 'object') this.#object = new VocObjectReader();
    this.#object?.opened(path.slice(2), attributes);
  }

  closed(path: readonly string[], text: string): void {
    if (this.#object === null) this.#ofImage(path.slice(1).join('/'), text);
    else if (path.length === 2) this.#end(this.#object);
    else this.#object.closed(path.slice(2).join('/'), text);
  }

  #end(object: VocObjectReader): void {
    if (!object.isDeleted) this.objects.push(object.read());
    this.#object = null;
  }

  #ofImage(path: string, text: string): void {
    if (path === 'filename') this.filename = text;
    if (path === 'size/width' || path === 'imagesize/ncols') this.width = pixelsIn(text);
    if (path === 'size/height' || path === 'imagesize/nrows') this.height = pixelsIn(text);
  }
}

/** Tools that have not seen the image write 0. */
function pixelsIn(text: string): number {
  const pixels = numberIn(text);
  return pixels > 0 ? pixels : Number.NaN;
}
