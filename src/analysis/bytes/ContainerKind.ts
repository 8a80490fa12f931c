import { ascii } from './ascii.ts';

export type ContainerKind = 'object' | 'array';

export function kindOf(opener: number): ContainerKind {
  return opener === ascii.openBrace ? 'object' : 'array';
}
