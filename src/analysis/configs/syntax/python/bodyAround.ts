import type { ConfigNode, MappingNode } from '../ConfigNode.ts';
import { mappingsOf } from '../mappingsOf.ts';

const known = new WeakMap<ConfigNode, readonly MappingNode[]>();

/** The outermost function or class of a Python file around an offset; undefined on the level of the module. */
export function bodyAround(root: ConfigNode, offset: number): MappingNode | undefined {
  const bodies = known.get(root) ?? outermostBodies(root);
  known.set(root, bodies);
  let [low, high] = [0, bodies.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bodies[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const body = bodies[low];
  return body !== undefined && body.start <= offset ? body : undefined;
}

/** In the order of the text; none lies in another. */
function outermostBodies(root: ConfigNode): readonly MappingNode[] {
  const bodies = mappingsOf(root)
    .filter(({ path, mapping }) => mapping.style === 'body' && path !== '')
    .map(({ mapping }) => mapping)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outermost: MappingNode[] = [];
  for (const body of bodies) if (body.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(body);
  return outermost;
}
