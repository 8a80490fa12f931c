/**
 * Shows on paper what a screen has in tabs or folded, as long as it needs nothing to be drawn first, and puts it back
 * afterwards.
 *
 * @returns how to stop
 */
export function showAllOnPaper(root: HTMLElement): () => void {
  let putBack: (() => void)[] = [];
  const before = () => {
    const folded = [
      ...root.querySelectorAll<HTMLDetailsElement>('details:is(.why, .more):not([open])'),
    ];
    const hidden = [...root.querySelectorAll<HTMLElement>('[role="tabpanel"][hidden]')];
    for (const part of folded) part.open = true;
    for (const part of hidden) part.hidden = false;
    putBack = [
      ...folded.map(part => () => {
        part.open = false;
      }),
      ...hidden.map(part => () => {
        part.hidden = true;
      }),
    ];
  };
  const after = () => {
    for (const undo of putBack) undo();
    putBack = [];
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
