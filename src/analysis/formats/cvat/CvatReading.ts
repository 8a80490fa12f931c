import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { numberIn } from '../kit/numberIn.ts';
import type { XmlSink } from '../kit/xml/XmlSink.ts';
import { cvatShape, isCvatShape } from './cvatShape.ts';

type Attributes = Readonly<Record<string, string>>;

/** Takes what CVAT's files say, one after the other. */
export class CvatReading implements XmlSink {
  readonly records: NamedRecords;
  readonly #split: string | undefined;
  readonly #classes = new Map<string, number>();
  readonly #names = new Set<string>();
  #file = '';
  #fileNumber = -1;
  #isAnnotations = false;
  /** Shapes of the file so far. */
  #shapes = 0;
  /** Of the image that is open; −1 where it is of another split. */
  #image = -1;
  #imageName = '';
  #trackLabel: string | undefined;
  /** Images of the frames of a video, by their numbers. */
  #frames = new Map<string, number>();
  #frameWidth = Number.NaN;
  #frameHeight = Number.NaN;

  /** @param split the only subset whose images are taken */
  constructor(options: NamedOptions, split?: string) {
    this.records = new NamedRecords(options);
    this.#split = split;
  }

  /** Whether what is read is CVAT's. */
  get isAnnotations(): boolean {
    return this.#isAnnotations;
  }

  begin(file: string): void {
    this.#file = file;
    this.#fileNumber = this.records.addFile(file);
    this.#isAnnotations = false;
    this.#shapes = 0;
    this.#frames = new Map();
  }

  opened(path: readonly string[], attributes: Attributes): void {
    const [root, element, inner] = path;
    if (path.length === 1) this.#isAnnotations = root === 'annotations';
    else if (path.length === 2) this.#open(element as string, attributes);
    else if (path.length === 3 && element === 'image') this.#shape(inner as string, attributes);
    else if (path.length === 3 && element === 'track') this.#tracked(inner as string, attributes);
  }

  closed(path: readonly string[], text: string): void {
    const [, section, ...below] = path;
    if (section !== 'meta') return;
    const place = below.slice(-2).join('/');
    if (below.length < 3 && !place.startsWith('original_size')) return;
    if (/(?:^|\/)labels\/label\/name$/.test(below.join('/'))) this.#classOf(text);
    if (place === 'original_size/width') this.#frameWidth = numberIn(text);
    if (place === 'original_size/height') this.#frameHeight = numberIn(text);
  }

  #open(element: string, { id, name, width, height, subset, label }: Attributes): void {
    this.#image = -1;
    this.#trackLabel = element === 'track' ? label : undefined;
    if (element !== 'image') return;
    if (this.#split !== undefined && subset !== this.#split) return;
    this.#imageName = this.#unused(name ?? `image_${id ?? '?'}`, subset);
    this.#image = this.records.addImage(this.#imageName, numberIn(width), numberIn(height));
  }

  #shape(element: string, attributes: Attributes): void {
    if (!isCvatShape(element)) return;
    this.#shapes++;
    // In a file of images, what is outside of its image stands there all the same.
    if (this.#image !== -1) this.#add(element, attributes, attributes['label']);
  }

  /** A frame where the object is not seen says so. */
  #tracked(element: string, attributes: Attributes): void {
    if (!isCvatShape(element)) return;
    this.#shapes++;
    const { frame = '?', outside } = attributes;
    this.#image = this.#frames.get(frame) ?? this.#addFrame(frame);
    this.#imageName = frameName(frame);
    if (outside !== '1') this.#add(element, attributes, this.#trackLabel);
  }

  #addFrame(frame: string): number {
    const name = this.#unused(frameName(frame));
    const image = this.records.addImage(name, this.#frameWidth, this.#frameHeight);
    this.#frames.set(frame, image);
    return image;
  }

  #add(element: string, attributes: Attributes, label: string | undefined): void {
    const box = cvatShape(element, attributes);
    const place = this.#shapes;
    if (box === null)
      this.records.addProblem('shape-not-a-box', {
        annotation: `${this.#file}:${place}`,
        image: this.#imageName,
      });
    else
      this.records.addBox({
        image: this.#image,
        category: label === undefined ? -1 : this.#classOf(label),
        ...box,
        place,
        file: this.#fileNumber,
      });
  }

  #classOf(name: string): number {
    const known = this.#classes.get(name);
    if (known !== undefined) return known;
    const number = this.records.addClass(name);
    this.#classes.set(name, number);
    return number;
  }

  /** Tasks of a project may hold images of the same name. */
  #unused(name: string, subset?: string): string {
    let free = name;
    if (this.#names.has(free) && subset !== undefined) free = `${subset}/${name}`;
    for (let next = 2; this.#names.has(free); next++) free = `${name} (${next})`;
    this.#names.add(free);
    return free;
  }
}

/** As CVAT's other exports call it. */
function frameName(frame: string): string {
  return `frame_${frame.padStart(6, '0')}`;
}
