export interface Fault {
  readonly folder: string;
  readonly at: number;
  readonly how: string;
}

export function injectFault(fault: Fault): {
  readonly steps: readonly string[];
  readonly end: () => void;
};
