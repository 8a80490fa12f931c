import type { Detail } from '../../contract/failures/Detail.ts';

/** XML that is broken or that nobody writes. */
export class XmlProblem extends Error {
  readonly reason: Detail;

  constructor(reason: Detail) {
    super(typeof reason === 'string' ? reason : reason.kind);
    this.name = 'XmlProblem';
    this.reason = reason;
  }
}

/** What is wrong with the XML; anything else is thrown again. By its name: the reader comes from another bundle. */
export function xmlFault(thrown: unknown): Detail {
  if (thrown instanceof Error && thrown.name === 'XmlProblem') return (thrown as XmlProblem).reason;
  throw thrown;
}
