/// <reference lib="dom" />
// What every page is held to, whatever it shows.
import type { AxeResults } from 'axe-core';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { drawn } from './openPages.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens what is folded, and waits for what that draws. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details.on-demand')].every(part =>
      // Images of examples come from the editor, which is not there.
      part.querySelector('canvas, [role="status"]'),
    ),
  );
  await drawn(page);
}

/** What WCAG 2.1 AA objects to, in the whole page or a part of it. */
export async function violations(page: Page, part = ':root'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    within =>
      (
        window as unknown as { axe: { run(part: string, options: object): Promise<AxeResults> } }
      ).axe.run(within, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        // Of what is well, one node a rule is told: selectors of thousands take most of the time.
        resultTypes: ['violations'],
      }),
    part,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`),
  );
}

/**
 * Contrast with the page of what each chart draws: the weakest of its opaque colours (grid lines and the filling of
 * stripes are not), and the strongest in the bands of the axis labels, where text is all there is.
 */
export function chartContrast(page: Page): Promise<{ id: string; text: number; marks: number }[]> {
  return page.evaluate(() => {
    const channel = (part: number) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = (rgb: number[]) =>
      0.2126 * channel(rgb[0]!) + 0.7152 * channel(rgb[1]!) + 0.0722 * channel(rgb[2]!);
    const below = getComputedStyle(document.body)
      .backgroundColor.match(/[\d.]+/g)!
      .map(Number);
    const contrast = (color: number[]) => {
      const [dark, light] = [luminance(color), luminance(below)].toSorted((a, b) => a - b);
      return (light! + 0.05) / (dark! + 0.05);
    };
    // What has nothing to draw is hidden.
    const shown = [...document.querySelectorAll('canvas')].filter(({ height }) => height > 0);
    return shown.map(canvas => {
      const pen = canvas.getContext('2d')!;
      const strongest = (x: number, y: number, width: number, height: number) => {
        const { data } = pen.getImageData(x, y, width, height);
        let best = 1;
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255)
            best = Math.max(best, contrast([data[at]!, data[at + 1]!, data[at + 2]!]));
        return best;
      };
      const weakest = (x: number, y: number, width: number, height: number) => {
        const { data } = pen.getImageData(x, y, width, height);
        const colors = new Map<string, { count: number; color: number[] }>();
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] !== 255) continue;
          const color = [data[at]!, data[at + 1]!, data[at + 2]!];
          const found = colors.get(color.join()) ?? { count: 0, color };
          found.count++;
          colors.set(color.join(), found);
        }
        // Fewer pixels are where two colours meet.
        const marks = [...colors.values()].filter(({ count }) => count >= 60);
        return Math.min(...marks.map(({ color }) => contrast(color)));
      };
      const { width, height } = canvas;
      return {
        id: canvas.dataset['testid'] ?? '',
        text: Math.max(strongest(0, 0, 40, height), strongest(0, height - 14, width, 14)),
        // A heat map fades into the page by design; its fullest cell must stand out.
        marks: /positions|cooccurrence|confusion/.test(canvas.dataset['testid'] ?? '')
          ? strongest(60, 30, width - 60, height - 70)
          : weakest(60, 30, width - 60, height - 70),
      };
    });
  });
}

/** Runs of three and more English words that are neither data nor formulas. */
export function englishSentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li, th, dt, dd, button, summary, label, option')]
      .filter(part => part.closest('[lang="en"], bdi, .source') === null)
      .map(part => part.textContent)
      .filter(text =>
        /[a-z]{2,}( [a-z]{2,}){2,}/i.test(text.replaceAll(/class number|Focal Lens/g, '')),
      ),
  );
}
