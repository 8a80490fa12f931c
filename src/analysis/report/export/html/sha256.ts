/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in base64. Written out because the platform's own is asynchronous and
 * a report is text in, text out.
 */
export function sha256Base64(text: string): string {
  const state = Int32Array.from(fractionsOfPrimeRoots(8, 1 / 2));
  const constants = Int32Array.from(fractionsOfPrimeRoots(64, 1 / 3));
  const blocks = padded(new TextEncoder().encode(text));
  for (let at = 0; at < blocks.byteLength; at += 64)
    absorb(state, constants, new DataView(blocks.buffer, at, 64));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setInt32(index * 4, word);
  });
  return base64(new Uint8Array(digest.buffer));
}

/** First 32 bits of the fractional parts of the roots of the first primes: the constants of the standard. */
function fractionsOfPrimeRoots(count: number, exponent: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate);
  return primes.map(prime => Math.floor((prime ** exponent % 1) * 2 ** 32) | 0);
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
  return blocks;
}

function absorb(state: Int32Array, constants: Int32Array, block: DataView): void {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + big1 + choice + (constants[round] ?? 0) + (words[round] ?? 0)) | 0;
    const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0;
  });
}

function schedule(block: DataView): Int32Array {
  const words = new Int32Array(64);
  for (let t = 0; t < 16; t++) words[t] = block.getInt32(t * 4);
  for (let t = 16; t < 64; t++) {
    const near = words[t - 15] ?? 0;
    const far = words[t - 2] ?? 0;
    const small0 = rotated(near, 7) ^ rotated(near, 18) ^ (near >>> 3);
    const small1 = rotated(far, 17) ^ rotated(far, 19) ^ (far >>> 10);
    words[t] = (words[t - 16] ?? 0) + small0 + (words[t - 7] ?? 0) + small1;
  }
  return words;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
