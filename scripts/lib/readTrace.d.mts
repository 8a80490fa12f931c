export interface Trace {
  readonly sockets: number;
  readonly programs: number;
  readonly files: readonly string[];
}

export function readTrace(text: string, folder: string): Trace;
