/** Gives an element these children. Those that are there stay untouched: one that is taken out and put back is laid out anew. */
export function setChildren(parent: Element, children: readonly (Element | null)[]): void {
  const wanted = children.filter(child => child !== null);
  const kept = new Set<Element>(wanted);
  const gone = Array.from(parent.children).filter(child => !kept.has(child));
  for (const child of gone) child.remove();
  wanted.forEach((child, at) => {
    const there = parent.children[at] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}
