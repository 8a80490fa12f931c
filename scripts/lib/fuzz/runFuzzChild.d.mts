export interface ChildOptions {
  readonly bundle: string;
  readonly scratch: string;
  /** Seconds. */
  readonly patience: number;
}

export interface ChildExit {
  readonly kind: 'finished' | 'restart' | 'hang' | 'memory' | 'crash';
  readonly message: string;
}

export function runFuzzChild(
  job: { readonly kind: string; readonly progress: string },
  options: ChildOptions,
  onMessage: (message: { readonly kind: string }) => void,
): Promise<ChildExit>;
