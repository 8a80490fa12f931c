import * as vscode from 'vscode';
import { PRESETS } from '../../analysis/detectors/presets.ts';
import { type Gives, KNOWN_DETECTORS } from '../../tasks/knownDetectors.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { presetSource } from '../../words/say/presetSource.ts';

/** Every preset under its framework, with what an analysis with it gives. */
export function detectorItems(current: string, countedOnly: boolean): vscode.QuickPickItem[] {
  const detectors = KNOWN_DETECTORS.filter(({ gives }) => !countedOnly || isCounted(gives));
  const frameworks = [...new Set(detectors.map(({ framework }) => framework))];
  return frameworks.flatMap(framework => [
    { label: framework, kind: vscode.QuickPickItemKind.Separator },
    ...detectors
      .filter(detector => detector.framework === framework)
      .map(({ name, gives }) => ({
        label: name,
        description: name === current ? vscode.l10n.t('current') : '',
        detail: [givesText(gives), ...sourceOf(name)].join(' · '),
        iconPath: new vscode.ThemeIcon(name === current ? 'check' : 'blank'),
      })),
  ]);
}

const isCounted = (gives: Gives) => gives !== 'points' && gives !== 'queries';

function givesText(gives: Gives): string {
  switch (gives) {
    case 'recommendation':
      return vscode.l10n.t('anchors counted, α and γ recommended');
    case 'published':
      return vscode.l10n.t('anchors counted, the published α and γ');
    case 'counts':
      return vscode.l10n.t('anchors counted');
    case 'points':
      return vscode.l10n.t('boxes without a candidate, bounds on positives');
    case 'queries':
      return vscode.l10n.t('queries and boxes matched exactly');
  }
}

/** The place that a preset was read from. */
function sourceOf(name: string): string[] {
  const preset = PRESETS.find(candidate => candidate.name === name);
  if (preset === undefined) return [];
  const words = siteWordsFor(vscode.env.language);
  return [presetSource(preset.source, preset.remark, words)];
}
