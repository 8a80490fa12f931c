import { assertRule } from '../Violation.ts';

/** @throws Violation where a value holds NaN or an infinite number */
export function assertFinite(value: unknown, what: string, path = ''): void {
  if (typeof value === 'number')
    assertRule(Number.isFinite(value), `${what} is not finite at ${path}`, () => String(value));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    assertFinite(inner, what, Array.isArray(value) ? `${path}[]` : `${path}.${key}`);
}
