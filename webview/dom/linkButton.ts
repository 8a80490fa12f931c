import { element } from './element.ts';

/** A minor action, styled as a link. */
export function linkButton(label: string, onClick: () => void): HTMLButtonElement {
  const created = element('button', { class: 'link-button', attributes: { type: 'button' } }, [
    label,
  ]);
  created.addEventListener('click', onClick);
  return created;
}
