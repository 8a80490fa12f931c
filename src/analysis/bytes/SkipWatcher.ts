import type { ByteWindow } from './ByteWindow.ts';

/** Sees the bytes of a container that is skipped. */
export interface SkipWatcher {
  /** The bytes from `from` to before `to`, in order, in pieces of any size; the first is the opening bracket. */
  watch(window: ByteWindow, from: number, to: number): void;
}
