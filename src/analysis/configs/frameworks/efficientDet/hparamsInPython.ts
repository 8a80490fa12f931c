import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import { lineOf } from '../../edits/lineOf.ts';
import type { ConfigDocument, ConfigPair, MappingNode } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import { assignmentsTo } from '../../tree/assignments.ts';
import { configValue } from '../../tree/configValue.ts';

/** google/automl, `efficientdet/hparams_config.py`: what makes a `Config` of hyper-parameters. */
const MAKERS =
  /(?:^|\.)(?:default_detection_configs|get_efficientdet_config|get_detection_config)$/;

/**
 * `h.alpha = 0.25` and `h.update(dict(alpha=0.25, gamma=1.5))` on the hyper-parameters of automl's EfficientDet, which come from
 * its functions or have a key that only they have. α weights positives.
 *
 * @param ownKeys keys that nothing else has
 */
export function hparamsInPython(
  document: ConfigDocument,
  ownKeys: readonly string[],
): FocalLossSite[] {
  return mappingsOf(document.root)
    .filter(({ mapping }) => mapping.style === 'body')
    .flatMap(({ mapping, path }) =>
      variablesIn(mapping)
        .filter(name => isHparams(mapping, name, ownKeys))
        .flatMap(name => siteOf(document, mapping, { name, path })),
    );
}

/** Names with an α or a γ. */
function variablesIn({ pairs }: MappingNode): readonly string[] {
  const names = pairs.flatMap(({ key }) => /^([\w.]+)\.(?:alpha|gamma)$/.exec(key)?.[1] ?? []);
  return [...new Set(names)];
}

function isHparams(body: MappingNode, name: string, ownKeys: readonly string[]): boolean {
  return (
    ownKeys.some(key => assignmentsTo(body, `${name}.${key}`).length > 0) ||
    assignmentsTo(body, name).some(
      ({ value }) => value.kind === 'mapping' && MAKERS.test(value.callee ?? ''),
    )
  );
}

function siteOf(
  document: ConfigDocument,
  body: MappingNode,
  { name, path }: { readonly name: string; readonly path: string },
): FocalLossSite[] {
  const [alphas, gammas] = ['alpha', 'gamma'].map(key => assignmentsTo(body, `${name}.${key}`));
  const value = (pairs: readonly ConfigPair[] = []) => {
    const last = pairs.at(-1);
    return last ? configValue(document, last.key, last.value) : null;
  };
  const unsure = [...(alphas ?? []), ...(gammas ?? [])].find(({ conditional }) => conditional);
  return [
    {
      file: document.file,
      framework: 'EfficientDet',
      path: path === '' ? name : `${path}.${name}`,
      alpha: value(alphas),
      gamma: value(gammas),
      assumed: { alpha: 0.25, gamma: 1.5 },
      insertion: null,
      ...(unsure && { decided: lineOf(document, unsure.keyStart) }),
    },
  ];
}
