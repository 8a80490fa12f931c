import { element } from './element.ts';

/** A small action that reads as a link. */
export function linkButton(label: string, onClick: () => void): HTMLButtonElement {
  const created = element('button', { class: 'link-button', attributes: { type: 'button' } }, [
    label,
  ]);
  created.addEventListener('click', onClick);
  return created;
}
