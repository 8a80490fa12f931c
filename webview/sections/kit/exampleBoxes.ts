import type { ShownExample } from '../../../src/analysis/report/ShownExamples.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Boxes over a picture; those in question come last, so that no other covers them. */
export function exampleBoxes(
  boxes: ShownExample['boxes'],
  size: { readonly width: number; readonly height: number },
): SVGElement {
  const drawing = shape('svg', {
    viewBox: `0 0 ${size.width} ${size.height}`,
    // The canvas below it says what is there.
    'aria-hidden': 'true',
  });
  for (const { kind, box } of boxes.toReversed()) {
    const [x, y, width, height] = box.map(String) as [string, string, string, string];
    const place = { x, y, width, height, 'vector-effect': 'non-scaling-stroke' };
    // A dark line below the light one: one of them is seen on any picture.
    drawing.append(
      shape('rect', { ...place, class: `around ${kind}` }),
      shape('rect', { ...place, class: kind }),
    );
  }
  return drawing;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}
