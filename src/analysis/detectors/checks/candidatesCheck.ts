import { frameworksWith } from '../arithmetics.ts';
import {
  type Check,
  choice,
  fields,
  flag,
  inside,
  kinds,
  list,
  number,
  optional,
} from './checks.ts';
import type { AnchorLevel, CandidateRule, DefaultBoxLevel, ShapeLevel } from '../DetectorSetup.ts';
import { LENGTHS, LISTS, type ListRange, RANGES } from './setupRanges.ts';

type KindOf<K> = Omit<Extract<CandidateRule, { kind: K }>, 'kind'>;

const numbers = ({ of, ...lengths }: ListRange): Check => list(number(of), lengths);

const shapes = list(numbers({ ...LISTS.shapes, most: 2 }), LENGTHS.shapes);

const anchorLevel = fields<AnchorLevel>({
  stride: number(RANGES.stride),
  // Of shapes these are said for people.
  sizes: list(number(RANGES.size), LENGTHS.shapes),
  aspectRatios: list(number({ ...RANGES.ratio, least: 1e-6, most: 1e6 }), LENGTHS.shapes),
  shapes: optional(shapes),
});

/** Sizes and ratios of a level are multiplied, where they are not paired already. */
const anchorsOfLevel: Check = (value, at) => {
  anchorLevel(value, at);
  const level = value as AnchorLevel;
  if (level.shapes === undefined)
    number(RANGES.anchorsPerCell)(
      level.sizes.length * level.aspectRatios.length,
      inside(at, 'anchorsPerCell'),
    );
};

/** The places that a detector classifies. */
export const candidatesCheck = kinds<CandidateRule>({
  anchors: fields<KindOf<'anchors'>>({
    generator: choice(...frameworksWith('anchors')),
    levels: list(anchorsOfLevel, LENGTHS.levels),
    offset: number(RANGES.offset),
  }),
  'default-boxes': fields<KindOf<'default-boxes'>>({
    levels: list(
      fields<DefaultBoxLevel>({
        stride: number(RANGES.stride),
        cells: number(RANGES.cells),
        scale: number(RANGES.share),
        nextScale: number(RANGES.share),
        aspectRatios: numbers(LISTS.ratiosOrNone),
      }),
      LENGTHS.levels,
    ),
  }),
  points: fields<KindOf<'points'>>({
    strides: numbers(LISTS.strides),
    offset: number(RANGES.offset),
    measuredStrides: flag,
  }),
  shapes: fields<KindOf<'shapes'>>({
    levels: list(fields<ShapeLevel>({ stride: number(RANGES.stride), shapes }), LENGTHS.levels),
  }),
});
