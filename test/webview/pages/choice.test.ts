/// <reference lib="dom" />
// What choosing a class costs, counted: a report of 1,230 classes has a dozen charts and tables, of which a reader sees a few.
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { describeInBrowser } from './describeInBrowser.ts';
import { lvisReport } from './lvisReport.ts';
import { buildPage, drawn, openPage, send } from './openPages.ts';

describeInBrowser('choosing a class', runAll, 180_000);

function runAll(browser: () => Browser): void {
  let built: Awaited<ReturnType<typeof buildPage>>;
  beforeAll(async () => {
    built = await buildPage('report');
  }, 60_000);

  const open = async (): Promise<Page> => {
    const page = await openPage(browser(), {
      name: 'report',
      built,
      theme: 'dark',
      language: 'en-US',
      width: 1000,
    });
    const report = lvisReport(sampleReport());
    await send(page, { type: 'state', state: { kind: 'ready', report }, language: 'en-US' });
    await page.locator('[data-testid="headline"]').waitFor();
    await page.locator('[data-testid="tab-data"]').click();
    await drawn(page);
    // From all classes to one, the tables change their shape.
    await choose(page, 'class number 3');
    return page;
  };

  it('draws the charts in sight that it changes, and measures nothing on the way', async () => {
    const page = await open();
    const { charts, measured, drew } = await choose(page, 'class number 7');
    expect(charts).toBeGreaterThan(8);
    expect(drew).toEqual(['chart-sizes']);
    expect(measured).toEqual([]);
    await page.context().close();
  });

  it('writes what differs, and builds no table again', async () => {
    const page = await open();
    const { nodes } = await choose(page, 'class number 7');
    const texts = await page.locator('[data-testid="table-sizes"] tbody td').count();
    // At most a text in each cell; a table that is built again has a row and an element for each cell, too.
    expect(nodes['sizes']).toBeLessThan(texts);
    expect(nodes['classes']).toBeLessThan(30);
    await page.context().close();
  });

  it('writes what is in a closed tab once it is opened', async () => {
    const page = await open();
    const notice = page.locator('#assignment .filter-notice');
    expect(await notice.textContent()).toBe('');
    await page.locator('[data-testid="tab-anchors"]').click();
    expect(await notice.textContent()).toContain('class number 3');
    await page.context().close();
  });

  it('writes what is in a closed tab for paper, and draws it', async () => {
    const page = await open();
    const drew = await page.evaluate(async () => {
      const charts = new Set<string>();
      const pen = CanvasRenderingContext2D.prototype;
      const clear = Reflect.get(pen, 'clearRect') as () => void;
      pen.clearRect = function (...area) {
        charts.add(this.canvas.dataset['testid'] ?? '');
        Reflect.apply(clear, this, area);
      };
      window.dispatchEvent(new Event('beforeprint'));
      // The tabs are open by then.
      await Promise.resolve();
      pen.clearRect = clear;
      return [...charts];
    });
    expect(drew).toContain('chart-levels');
    const notice = page.locator('#assignment .filter-notice');
    expect(await notice.textContent()).toContain('class number 3');
    await page.context().close();
  });

  it('shows the numbers of the class in tables that are folded', async () => {
    const page = await open();
    const sizes = page.locator('[data-testid="table-by-size"] tbody tr');
    const boxes = () =>
      sizes.evaluateAll(rows =>
        rows.map(row => (row as HTMLTableRowElement).cells[1]?.textContent),
      );
    const groups = sampleReport().assignment.perCategory[0]?.groups;
    expect(await boxes()).toEqual(groups?.perSize.annotations.map(String));
    await page.locator('[data-testid="tab-anchors"]').click();
    // Of a class, levels have no ignored and background anchors: fewer columns than before.
    const heads = page.locator('[data-testid="table-levels"] thead th');
    expect(await heads.count()).toBe(4);
    expect(await page.locator('[data-testid="table-levels"] tr:nth-child(1) td').count()).toBe(3);
    await page.context().close();
  });
}

/** Chooses a class as a reader does; what was drawn, added and measured for it. */
function choose(page: Page, name: string) {
  return page.evaluate(async typed => {
    const drew = new Set<string>();
    const pen = CanvasRenderingContext2D.prototype;
    const clear = Reflect.get(pen, 'clearRect') as () => void;
    pen.clearRect = function (...area) {
      drew.add(this.canvas.dataset['testid'] ?? '');
      Reflect.apply(clear, this, area);
    };
    // Each of these makes the browser lay out what was written before.
    const measured: string[] = [];
    const watched = [
      [Element.prototype, 'scrollTop'],
      [Element.prototype, 'clientHeight'],
      [HTMLElement.prototype, 'offsetHeight'],
    ] as const;
    const restore = watched.map(([owner, key]) => {
      const own = Object.getOwnPropertyDescriptor(owner, key)!;
      Object.defineProperty(owner, key, {
        ...own,
        get(this: HTMLElement) {
          measured.push(`${key} of ${this.className || this.tagName}`);
          return own.get?.call(this) as number;
        },
      });
      return () => Object.defineProperty(owner, key, own);
    });
    const nodes: Record<string, number> = {};
    const observer = new MutationObserver(changes => {
      for (const { addedNodes, target } of changes) {
        const section = target.parentElement?.closest('section')?.id ?? '';
        nodes[section] = (nodes[section] ?? 0) + addedNodes.length;
      }
    });
    observer.observe(document.body, { subtree: true, childList: true });
    const filter = document.querySelector<HTMLInputElement>('[data-testid="class-filter"]')!;
    filter.value = typed;
    filter.dispatchEvent(new Event('change'));
    for (const undo of restore) undo();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    pen.clearRect = clear;
    const charts = document.querySelectorAll('canvas').length;
    return { charts, drew: [...drew], measured, nodes };
  }, name);
}
