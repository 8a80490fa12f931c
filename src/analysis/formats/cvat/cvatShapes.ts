import { isCvatShape } from './cvatShape.ts';

const ELEMENTS = /<!--[^]*?-->|<(\/?)([A-Za-z_]+)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g;

/** Where the shapes of images and tracks begin in a text; what is inside of a shape is none. */
export function* cvatShapes(text: string): Generator<number> {
  let open = 0;
  for (const { 0: found, 1: close, 2: name = '', 3: self, index } of text.matchAll(ELEMENTS)) {
    if (found.startsWith('<!--')) continue;
    if (close === '/') open--;
    else {
      if (open === 2 && isCvatShape(name)) yield index;
      if (self !== '/') open++;
    }
  }
}
