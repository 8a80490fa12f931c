import type { AssignmentRule } from '../../contract/detailCodes.ts';
import type { DynamicDetector } from '../../explore/DynamicDetector.ts';
import { askedAbout } from '../askedAbout.ts';
import { FRAMEWORKS } from '../frameworks/frameworks.ts';
import { settingsIn } from '../settings/settingsIn.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { type FrameworkName, nearestPreset } from './nearestPreset.ts';
import { withSettings } from './withSettings.ts';

/** As people call them. */
const NAMES: Partial<Readonly<Record<FrameworkName, string>>> = {
  ultralytics: 'Ultralytics',
  yolox: 'YOLOX',
  yolov6: 'YOLOv6',
  huggingFace: 'Hugging Face',
  rtDetr: 'RT-DETR',
  rfDetr: 'RF-DETR',
  detectron2: 'Detectron2',
  mmdetection: 'MMDetection',
  paddleDetection: 'PaddleDetection',
};

/** What was found in a config: the model, head or assigner that it names, and by what that assigns. */
interface FoundHead {
  readonly head: string;
  readonly rule: AssignmentRule;
  /** Known already where the config itself does not say it. */
  readonly framework?: FrameworkName;
}

/**
 * A detector that chooses its positives by its predictions, as a config describes it: the numbers of the nearest preset, with
 * those of the config that are read in their place.
 *
 * @param documents of one file, with the files it builds on; at least one
 */
export function dynamicFrom(
  file: string,
  documents: readonly ConfigDocument[],
  found: FoundHead,
): DynamicDetector {
  const [document] = documents as [ConfigDocument];
  const { head, rule } = found;
  const framework = found.framework ?? ownerOf(document);
  const near = nearestPreset(framework, { document, head });
  const sites = settingsIn(documents);
  const preset = near?.preset;
  const known = preset?.counts ? withSettings(preset.counts, sites) : null;
  return {
    name: preset?.name ?? head,
    framework: (framework && NAMES[framework]) ?? preset?.framework ?? '',
    from: 'config',
    rule,
    counts: known?.counts ?? null,
    config: {
      file: file.replace(/^.*[\\/]/, ''),
      head,
      preset: preset?.name ?? null,
      isNamed: near?.isNamed ?? false,
      read: known?.read ?? [],
      assumed: known?.assumed ?? [],
    },
  };
}

function ownerOf(document: ConfigDocument): FrameworkName | null {
  const { owner } = askedAbout(document);
  const [name] = Object.entries(FRAMEWORKS).find(([, framework]) => framework === owner) ?? [];
  return (name as FrameworkName | undefined) ?? null;
}
