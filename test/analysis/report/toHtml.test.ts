import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import { staticPage as staticWordsZh } from '../../../src/words/zh-cn/staticPage.ts';
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { reportNaming, sampleReport } from './sampleReport.ts';

const assets = pageAssets('console.log("</script><!--")', 'p { color: red }');

describe('the HTML export', () => {
  test('carries the report as data that a page can read back', () => {
    const report = reportNaming('</script><script>alert(1)</script><!-- <script>');
    expect(dataOf(toHtml(report, assets))).toEqual(report);
  });

  test('lets no name end an element or start one', () => {
    const clean = toHtml(sampleReport(), assets);
    const hostile = toHtml(reportNaming('</script></style></pre><!--<b>"\'&'), assets);
    expect(tags(hostile)).toBe(tags(clean));
  });

  test('admits its script and its style by hash and nothing else', () => {
    const html = toHtml(sampleReport(), assets);
    const script = between(html, '<script>', '</script>');
    const style = between(html, '<style>', '</style>');
    const policy = between(html, 'Content-Security-Policy" content="', '"');
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).toContain(`script-src &#39;sha256-${hash(script)}&#39;;`);
    expect(policy).toContain(`style-src &#39;sha256-${hash(style)}&#39;;`);
    expect(policy).not.toContain('unsafe');
  });

  test('keeps the meaning of a script that holds the end of one', () => {
    const html = toHtml(sampleReport(), assets);
    expect(between(html, '<script>', '</script>')).toBe(String.raw`console.log("<\/script><\!--")`);
  });

  test('reads as text where scripts are off', () => {
    const text = between(toHtml(sampleReport(), assets), '<pre class="report">', '</pre>');
    expect(text).toContain('1 foreground anchor per 2,475 background anchors');
  });

  test('shows its counted charts as pictures where scripts are off', () => {
    const html = between(toHtml(sampleReport(), assets), '<noscript>', '</noscript>');
    const pictures = html.split('<svg').slice(1);
    expect(pictures).toHaveLength(4);
    expect(pictures[1]).toContain('>person</text>');
    expect(html).not.toMatch(/style=|<script|NaN|Infinity/);
  });

  test('speaks the language it was exported in, also where scripts are off', () => {
    const html = toHtml(sampleReport(), assets, staticWordsZh);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('data-language="zh-CN" id="focal-lens-report"');
    const still = between(html, '<noscript>', '</noscript>');
    expect(still.split('<svg')).toHaveLength(5);
    const words = still.replaceAll(/<[^>]*>/g, ' ').replace(/.*retinanet-torchvision.*/, ' ');
    const names = new Set(
      sampleReport().dataset.categories.flatMap(row => (row.name ?? '').split(' ')),
    );
    const latin = words.match(/[a-z]{3,}/gi) ?? [];
    expect(latin.filter(word => word !== 'IoU' && !names.has(word))).toEqual([]);
    // By its reader's language where it was exported without one.
    expect(toHtml(sampleReport(), assets)).not.toContain('data-language');
  });
});

function tags(html: string): number | undefined {
  return html.match(/<[a-z!/]/gi)?.length;
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

function dataOf(html: string): unknown {
  return JSON.parse(between(html, 'id="focal-lens-report">', '</script>'));
}
