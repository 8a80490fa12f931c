import type { MarkupFault } from '../../../FailureWords.ts';

/** Why XML cannot be read as annotations. */
export const markupFaults: Readonly<Record<MarkupFault, string>> = {
  'xml-entities': 'its XML declares entities, which are never expanded',
  'xml-too-deep': 'its XML is nested deeper than any annotation',
  'xml-too-long': 'its XML has a piece that is longer than any annotation',
  'xml-other': 'it is XML, but no annotation',
  'encoding-unknown': 'it names an encoding that is not known',
  'not-in-encoding':
    'its text is not in the encoding that it names, or not in UTF-8 where it names none',
};
