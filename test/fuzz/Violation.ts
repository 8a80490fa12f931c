/** A broken rule of a target. */
export class Violation extends Error {
  /** Equal for inputs that break the same rule. */
  readonly kind: string;

  constructor(kind: string, details = '') {
    super(details === '' ? kind : `${kind}: ${details}`);
    this.name = 'Violation';
    this.kind = kind;
  }
}

/** @throws Violation unless the rule holds */
export function assertRule(holds: boolean, kind: string, details: () => string = () => ''): void {
  if (!holds) throw new Violation(kind, details().slice(0, 500));
}
