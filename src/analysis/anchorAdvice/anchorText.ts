import type { AnchorLevel, DetectorSetup } from '../detectors/DetectorSetup.ts';

/** The anchors of a setup as its framework's config says them. Empty for detectors without anchors. */
export function anchorText(setup: DetectorSetup): string {
  const { candidates } = setup;
  if (candidates.kind !== 'anchors') return '';
  const { levels } = candidates;
  const ratios = levels[0]?.aspectRatios ?? [];
  switch (candidates.generator) {
    case 'torchvision':
      return [
        'anchor_generator = AnchorGenerator(',
        `    sizes=(${levels.map(level => `(${level.sizes.join(', ')},)`).join(', ')}),`,
        `    aspect_ratios=((${ratios.join(', ')},),) * ${levels.length},`,
        ')',
      ].join('\n');
    case 'detectron2':
      return [
        'MODEL:',
        '  ANCHOR_GENERATOR:',
        `    SIZES: [${levels.map(level => `[${level.sizes.join(', ')}]`).join(', ')}]`,
        `    ASPECT_RATIOS: [[${ratios.join(', ')}]]`,
      ].join('\n');
    case 'mmdetection':
      return [
        'anchor_generator=dict(',
        "    type='AnchorGenerator',",
        `    scales=[${scales(levels[0]).join(', ')}],`,
        `    ratios=[${ratios.join(', ')}],`,
        `    strides=[${levels.map(level => level.stride).join(', ')}])`,
      ].join('\n');
    case 'keras-retinanet':
      return [
        '[anchor_parameters]',
        `sizes   = ${levels.map(level => level.sizes[0]).join(' ')}`,
        `strides = ${levels.map(level => level.stride).join(' ')}`,
        `ratios  = ${ratios.join(' ')}`,
        `scales  = ${relative(levels[0]).join(' ')}`,
      ].join('\n');
    case 'tf-object-detection':
      return [
        'anchor_generator {',
        '  multiscale_anchor_generator {',
        `    anchor_scale: ${scales(levels[0])[0]}`,
        ...ratios.map(ratio => `    aspect_ratios: ${digits(1 / ratio)}`),
        `    scales_per_octave: ${levels[0]?.sizes.length ?? 1}`,
        '  }',
        '}',
      ].join('\n');
    case 'tf-ssd':
      return '';
  }
}

/** Sizes in strides. */
function scales(level: AnchorLevel | undefined): readonly number[] {
  return (level?.sizes ?? []).map(size => digits(size / (level?.stride ?? 1)));
}

/** Sizes as multiples of the first. */
function relative(level: AnchorLevel | undefined): readonly number[] {
  return (level?.sizes ?? []).map(size => digits(size / (level?.sizes[0] ?? 1)));
}

function digits(value: number): number {
  return Number(value.toPrecision(3));
}
