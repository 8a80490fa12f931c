/** Is told what an XML document holds, in its order. */
export interface XmlSink {
  /** @param path names of the elements that are open, this one last; changes afterwards */
  opened(path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  /** @param text what stands between the last tag and this one, trimmed */
  closed(path: readonly string[], text: string): void;
}
