import { classCount } from '../../derive/classCount.ts';
import { printable } from '../../../contract/text/printable.ts';
import { noticeTexts } from '../../../../words/say/dataset/noticeTexts.ts';
import { recordTexts } from '../../../../words/say/dataset/recordTexts.ts';
import { sourceTexts } from '../../../../words/say/dataset/sourceTexts.ts';
import { easyBackgroundText, headlineText } from '../../../../words/say/headlineText.ts';
import { easyBackgroundOf, headlineOf } from '../../derive/headlineOf.ts';
import { escapeHtml } from './escapeHtml.ts';
import { rangeText } from '../text/recommendationLines.ts';
import type { Report } from '../../Report.ts';
import { staticFigures } from './staticFigures.ts';
import type { StaticWords } from '../../../../words/StaticWords.ts';

/** The report for readers who have scripts switched off: its findings, its numbers, and the counted charts as pictures. */
export function staticPage(report: Report, words: StaticWords): string {
  const easy = easyBackgroundOf(report);
  const { source, detector } = report;
  return [
    '<main class="report static">',
    `<h1>${escapeHtml(headlineText(headlineOf(report), words.words, words.format))}</h1>`,
    ...(easy === null
      ? []
      : [
          `<p class="second">${escapeHtml(easyBackgroundText(easy, words.words, words.format))}</p>`,
        ]),
    ...noticeTexts(report, words.words, words.format).map(paragraph('notice')),
    `<p class="source">${escapeHtml(
      [
        source.file,
        ...sourceTexts(source, words.words, words.format),
        detector.name,
        `${detector.framework} ${detector.version}`,
      ]
        .map(printable)
        .join(' · '),
    )}</p>`,
    ...recordTexts(report, words.words, words.format).map(paragraph('caption')),
    `<p class="caption">${escapeHtml(words.scriptsAreOff)}</p>`,
    ...recommendation(report, words),
    ...numbers(report, words),
    staticFigures(report, words),
    '</main>',
  ].join('\n');
}

function paragraph(kind: 'notice' | 'caption'): (text: string) => string {
  return text => `<p class="${kind}">${escapeHtml(text)}</p>`;
}

function recommendation(
  { recommendation: found }: Report,
  { recommendation: titles, words, format }: StaticWords,
): string[] {
  if (found === undefined) return [];
  const value = (symbol: string, at: number, range: readonly [number, number]) =>
    `${symbol} ${format.decimal(at)} (${rangeText(range, words, format)})`;
  const pair = [
    value('α', found.alpha, found.alphaRange),
    value('γ', found.gamma, found.gammaRange),
  ].join(' · ');
  return [
    `<h2>${escapeHtml(found.rests === 'published' ? titles.published : titles.simulated)}</h2>`,
    `<p class="strong">${escapeHtml(pair)}</p>`,
    `<p>${escapeHtml(words.recommendation.confidence[found.confidence])}</p>`,
  ];
}

function numbers({ dataset, assignment }: Report, words: StaticWords): string[] {
  const { numbers: names, format } = words;
  const rows = [
    [names.images, dataset.images],
    [names.annotations, dataset.annotations],
    [names.classes, classCount(dataset)],
    [names.anchors, assignment.anchors],
    [names.foreground, assignment.foreground],
    [names.ignored, assignment.ignored],
    [names.unmatched, assignment.unmatched.count],
  ] as const;
  return [
    `<h2>${escapeHtml(names.title)}</h2>`,
    '<table>',
    ...rows.map(
      ([name, count]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td>${format.count(count)}</td></tr>`,
    ),
    '</table>',
  ];
}
