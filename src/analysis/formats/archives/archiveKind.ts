export type ArchiveKind = 'zip' | 'tar';

/** What a file is by its first bytes, unpacked where it is gzip; null for what is no archive that is opened. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  if (says(head, 0, 'PK\u0003\u0004') || says(head, 0, 'PK\u0005\u0006')) return 'zip';
  return says(head, 257, 'ustar') ? 'tar' : null;
}

function says(head: Uint8Array, at: number, text: string): boolean {
  return (
    head.length >= at + text.length &&
    Array.from(text, (_, i) => head[at + i] === text.charCodeAt(i)).every(Boolean)
  );
}
