import type { XmlSink } from './XmlSink.ts';

/** What reads XML for a sink. The parser behind it is loaded where there is XML. */
export async function openXml(sink: XmlSink) {
  const { XmlReader } = await import('./XmlReader.ts');
  return new XmlReader(sink);
}
