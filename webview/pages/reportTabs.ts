import { element } from '../dom/element.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { contents } from './contents.ts';

/** A part of the report that is read by itself. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly sections: readonly Section[];
}

interface Words {
  /** Of the tabs, for screen readers. */
  readonly tabs: string;
  /** Of the links to the sections of a tab. */
  readonly contents: string;
}

/** A bar that stays on top, and what it chooses from. */
interface Tabbed {
  readonly bar: HTMLElement;
  readonly panels: Section;
}

/**
 * Sections in tabs, of which one is shown; each has links to its own. On paper all are shown. A link into another tab opens
 * that tab.
 */
export function reportTabs(tabs: readonly Tab[], words: Words): Tabbed {
  const parts = tabs.map(tab => ({
    button: tabButton(tab),
    links: contents(tab.sections, words.contents),
    panel: panelOf(tab),
  }));
  const show = (chosen: number) => {
    for (const [at, { button, links, panel }] of parts.entries()) {
      const isShown = at === chosen;
      button.setAttribute('aria-selected', String(isShown));
      button.tabIndex = isShown ? 0 : -1;
      links.hidden = panel.element.hidden = !isShown;
    }
  };
  for (const [at, { button }] of parts.entries()) {
    button.addEventListener('click', () => show(at));
    button.addEventListener('keydown', event => {
      const next = neighbour(event.key, at, parts.length);
      if (next === null) return;
      event.preventDefault();
      show(next);
      parts[next]?.button.focus();
    });
  }
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    const at = parts.findIndex(({ panel }) => panel.element.contains(target));
    if (target === null || at < 0) return;
    show(at);
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', follow);
  show(0);
  const all = combineSections(
    element('div', { class: 'panels' }),
    parts.map(({ panel }) => panel),
  );
  return {
    bar: element('div', { class: 'tab-bar' }, [
      element(
        'div',
        { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.tabs } },
        parts.map(({ button }) => button),
      ),
      ...parts.map(({ links }) => links),
    ]),
    panels: {
      element: all.element,
      dispose: () => {
        window.removeEventListener('hashchange', follow);
        all.dispose();
      },
    },
  };
}

function tabButton({ id, label }: Tab): HTMLButtonElement {
  return element(
    'button',
    {
      class: 'tab',
      testId: `tab-${id}`,
      attributes: { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
    },
    [label],
  );
}

function panelOf({ id, sections }: Tab): Section {
  return combineSections(
    element('div', {
      class: 'grid',
      attributes: { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}` },
    }),
    sections,
  );
}

/** The tab that a key leads to, around both ends; null for other keys. */
function neighbour(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
