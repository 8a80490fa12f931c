// What is used of the decoders: their own types ask for a browser's.
declare module '@jsquash/jpeg/decode.js' {
  export function init(
    module: object,
    options: { readonly print: () => void; readonly printErr: () => void },
  ): Promise<void>;
  const decode: (bytes: ArrayBuffer | Uint8Array) => Promise<{
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }>;
  export default decode;
}

declare module '@jsquash/webp/decode.js' {
  export { default, init } from '@jsquash/jpeg/decode.js';
}

declare module '@jsquash/png/decode.js' {
  export { default } from '@jsquash/jpeg/decode.js';
  export function init(module: object): Promise<unknown>;
}
