type Child = Node | string | null;

interface Properties {
  readonly class?: string;
  readonly testId?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with its children. Strings become text nodes, never HTML, so names from data files are safe. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (properties.class !== undefined) created.className = properties.class;
  if (properties.testId !== undefined) created.dataset['testid'] = properties.testId;
  for (const [name, value] of Object.entries(properties.attributes ?? {}))
    created.setAttribute(name, value);
  created.append(...children.filter(child => child !== null));
  return created;
}
