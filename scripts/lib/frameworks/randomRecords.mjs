/** A generator of numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const POLYGON = [[1, 1, 9, 1, 9, 9]];

/** What may be wrong about an annotation, one at a time; each file has some of them. */
const FAULTS = [
  one => ({ ...one, ignore: 1 }),
  one => ({ ...one, ignore: 0 }),
  one => ({ ...one, ignore: '0' }),
  one => ({ ...one, ignore: null }),
  one => ({ ...one, category_id: 9 }),
  one => ({ ...one, id: 1 }),
  one => without(one, 'id'),
  one => without(one, 'area'),
  one => without(one, 'iscrowd'),
  one => without(one, 'segmentation'),
  one => without(one, 'category_id'),
  one => ({ ...one, iscrowd: 1 }),
  one => ({ ...one, iscrowd: true }),
  one => ({ ...one, iscrowd: 2 }),
  one => ({ ...one, iscrowd: '0' }),
  one => ({ ...one, iscrowd: '1' }),
  one => ({ ...one, iscrowd: null }),
  one => ({ ...one, segmentation: [] }),
  one => ({ ...one, segmentation: [1, 1, 9, 1, 9, 9] }),
  one => ({ ...one, bbox: [5, 5, 9, 9] }),
  one => ({ ...one, bbox: [98.5, 1, 6, 20] }),
  one => ({ ...one, bbox: [97.6, 1, 6, 20] }),
  one => ({ ...one, bbox: [-4, 1, 6, 20] }),
  one => ({ ...one, bbox: [-5, 1, 6.5, 20] }),
  one => ({ ...one, bbox: [1, 1, 101, 20] }),
  one => ({ ...one, bbox: [1, 1, 101.5, 20] }),
  one => ({ ...one, segmentation: [[1, 1, 9, 1]] }),
  one => ({
    ...one,
    segmentation: [
      [1, 1, 9, 1],
      [1, 1, 9, 1, 9, 9],
    ],
  }),
  one => ({ ...one, segmentation: [[1, 1, 9, 1, 9]] }),
  one => ({ ...one, segmentation: [[1, 1]] }),
  one => ({
    ...one,
    segmentation: [
      [1, 1, 9, 1, 9, 9],
      [1, 1],
    ],
  }),
];

function without(one, key) {
  const { [key]: _, ...rest } = one;
  return rest;
}

/** A small COCO file in which a few records have something that a loader may not pass over. */
export function randomRecords(seed) {
  const random = randomFrom(seed);
  const pick = list => list[Math.floor(random() * list.length)];
  const kinds = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(FAULTS));
  const images = [1, 2, 3].map(id => ({ id, width: 100, height: 100, file_name: `${id}.jpg` }));
  const annotations = Array.from({ length: 9 }, (_, at) => {
    const sound = {
      id: at + 1,
      image_id: 1 + Math.floor(random() * 3),
      category_id: 1 + Math.floor(random() * 2),
      bbox: [at + 1, 1, 20, 20],
      area: 400,
      iscrowd: 0,
      segmentation: POLYGON,
    };
    return random() < 0.3 ? pick(kinds)(sound) : sound;
  });
  if (random() < 0.05) images[0] = without(images[0], 'file_name');
  return {
    images,
    annotations,
    categories: [
      { id: 1, name: 'bolt' },
      { id: 2, name: 'nut' },
    ],
  };
}
