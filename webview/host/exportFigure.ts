import type { Host } from './Host.ts';

/** To the clipboard through the editor; from a file, a download. */
export function giveText(host: Host, name: string, text: string): void {
  if (host.kind === 'editor') host.post({ type: 'copy', text });
  else download(`focal-lens-${name}`, new Blob([text], { type: 'text/plain' }));
}

/** To the clipboard where the browser takes pictures; else the editor saves it. From a file, a download. */
export async function givePicture(
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

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken its copy by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
