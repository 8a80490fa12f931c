/** A short text that differs where numbers do (FNV-1a over their bytes). */
export function digestOfNumbers(columns: readonly (Float64Array | Int32Array)[]): string {
  let hash = 0x811c9dc5;
  for (const { buffer, byteOffset, byteLength } of columns)
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength))
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
