import * as vscode from 'vscode';
import type { ProblemExample } from '../../analysis/dataset/Dataset.ts';
import { classCount } from '../../analysis/report/derive/classCount.ts';
import { numberFormat } from '../../words/numberFormat.ts';
import { dynamicHeadline } from '../../analysis/report/derive/tiers/dynamicHeadline.ts';
import { shownId } from '../../analysis/contract/text/shownId.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { Report, SourceReport } from '../../analysis/report/Report.ts';

const format = numberFormat(vscode.env.language);

export const countText = (value: number) => format.count(value);

/** `1 : 1,021`: foreground to background. */
export function ratioText({ assignment }: Report): string {
  const ratio = assignment.backgroundPerForeground;
  return ratio === null ? vscode.l10n.t('no foreground') : `1 : ${format.ratio(ratio)}`;
}

/** What a row says of an analysis in a few signs. */
export function mainFigure(report: AnyReport): string {
  if (!isDynamicReport(report)) return ratioText(report);
  const found = dynamicHeadline(report);
  switch (found.code) {
    case 'rule-only':
      return vscode.l10n.t('data only');
    case 'no-boxes':
      return vscode.l10n.t('no boxes in training');
    case 'queries':
      return `1 : ${format.ratio(found.negativesPerPositive ?? 0)}`;
    case 'without-candidate':
      return vscode.l10n.t('{0} without a candidate', format.share(found.shares[0].share));
  }
}

/** The detector, and the config that it was read from where its name is a preset's. */
export function detectorText({ detector }: AnyReport): string {
  const config = 'config' in detector ? [detector.config.file] : [];
  return [detector.name, ...config].join(' · ');
}

export function boxesText({ dataset }: AnyReport): string {
  return dataset.annotations === 1
    ? vscode.l10n.t('1 box')
    : vscode.l10n.t('{0} boxes', format.count(dataset.annotations));
}

export function imagesText({ dataset }: AnyReport): string {
  return dataset.images === 1
    ? vscode.l10n.t('1 image')
    : vscode.l10n.t('{0} images', format.count(dataset.images));
}

export function classesText({ dataset }: AnyReport): string {
  const classes = classCount(dataset);
  return classes === 1
    ? vscode.l10n.t('1 class')
    : vscode.l10n.t('{0} classes', format.count(classes));
}

/** What a set is written in, which split of it was read, and how many files. */
export function sourceTexts({
  format: id,
  formatLabel,
  split,
  files,
}: SourceReport): readonly string[] {
  return [
    formatLabel ?? id,
    ...(split === undefined ? [] : [vscode.l10n.t('split {0}', split)]),
    ...(files === undefined ? [] : [vscode.l10n.t('{0} files', format.count(files))]),
  ];
}

/** Odd records of all kinds. */
export function problemsText({ dataset }: AnyReport): string {
  const count = dataset.problems.reduce((sum, problem) => sum + problem.count, 0);
  if (count === 0) return vscode.l10n.t('no problems');
  return count === 1
    ? vscode.l10n.t('1 problem')
    : vscode.l10n.t('{0} problems', format.count(count));
}

/** The record itself: its annotation, else its image, else its class. */
export function recordLabel({ annotation, image, category }: ProblemExample): string {
  if (annotation !== undefined) return vscode.l10n.t('Annotation {0}', shownId(annotation));
  if (image !== undefined) return vscode.l10n.t('Image {0}', shownId(image));
  return vscode.l10n.t('Class {0}', shownId(category ?? ''));
}

/** What it belongs to. */
export function recordPlace({ annotation, image, category }: ProblemExample): string {
  const parts = [
    annotation === undefined || image === undefined
      ? ''
      : vscode.l10n.t('image {0}', shownId(image)),
    category === undefined || (annotation === undefined && image === undefined)
      ? ''
      : vscode.l10n.t('class {0}', shownId(category)),
  ];
  return parts.filter(part => part !== '').join(' · ');
}
