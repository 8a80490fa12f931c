import type { Detail } from '../../../contract/failures/Detail.ts';

/** XML that is broken or that nobody writes. */
export class XmlProblem extends Error {
  readonly reason: Detail;

  constructor(reason: Detail) {
    super(typeof reason === 'string' ? reason : reason.kind);
    this.reason = reason;
  }
}

/** What is wrong with the XML; anything else is thrown again. */
export function xmlFault(thrown: unknown): Detail {
  if (thrown instanceof XmlProblem) return thrown.reason;
  throw thrown;
}
