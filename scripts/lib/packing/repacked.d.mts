export function repacked(archive: Uint8Array): Uint8Array;
