import type { Host } from './Host.ts';

/** The editor copies it to the clipboard; an exported report downloads it. */
export function offerText(host: Host, name: string, text: string): void {
  if (host.kind === 'editor') host.post({ type: 'copy', text });
  else download(`focal-lens-${name}`, new Blob([text], { type: 'text/plain' }));
}

/** To the clipboard, or through the editor to a file if the clipboard takes no pictures; an exported report downloads it. */
export async function offerPicture(
  host: Host,
  name: string,
  picture: HTMLCanvasElement,
): Promise<void> {
  const blob = await new Promise<Blob | null>(resolve => {
    picture.toBlob(resolve, 'image/png');
  });
  if (blob === null) return;
  if (host.kind === 'file') return download(`focal-lens-${name}.png`, blob);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  } catch {
    const png = picture.toDataURL('image/png').split(',')[1] ?? '';
    host.post({ type: 'save-picture', name: `focal-lens-${name}`, png });
  }
}

/** To a file; through the editor where the page cannot write one. */
export async function savePicture(host: Host, name: string, picture: Blob): Promise<void> {
  if (host.kind === 'file') return download(`focal-lens-${name}.png`, picture);
  const url = await new Promise<string>(resolve => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.readAsDataURL(picture);
  });
  host.post({ type: 'save-picture', name: `focal-lens-${name}`, png: url.split(',')[1] ?? '' });
}

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser needs the URL until the download has started.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
