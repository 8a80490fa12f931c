/** Castagnoli's polynomial, its bits reversed (RFC 3720, B.4). */
const POLYNOMIAL = 0x82f63b78;

/** Made with the first sum: most files need none. */
let made: Uint32Array | undefined;

function tableOf(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ ((rest & 1) === 1 ? POLYNOMIAL : 0);
    return rest >>> 0;
  });
}

/** The CRC-32C of some bytes, in [0, 2^32). */
export function crc32c(bytes: Uint8Array): number {
  const table = (made ??= tableOf());
  let rest = ~0;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return ~rest >>> 0;
}
