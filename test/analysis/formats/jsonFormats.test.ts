import { describe, expect, it } from 'vitest';
import { formatNamed, recognize } from '../../../src/analysis/formats/formats.ts';
import { splitsOf } from '../../../src/analysis/formats/splitsOf.ts';
import { documentOf, fileIn, readSet } from '../../helpers/annotations/readDocument.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';
import { png } from '../../helpers/annotations/png.ts';
import { rejection } from '../../helpers/rejection.ts';

describe('Create ML', () => {
  const FILE = [
    {
      image: 'a.png',
      annotations: [
        { label: 'egg', coordinates: { x: 10, y: 20, width: 4, height: 6 } },
        { label: 'egg', coordinates: { x: 1, y: 2, width: null } },
        'no record',
      ],
    },
    { image: 'b.png', annotations: [] },
    { image: 'a.png', annotations: [] },
  ];

  it('has its boxes by their middle, and takes sizes from the headers of images', async () => {
    const files = { 'x.json': JSON.stringify(FILE), 'a.png': png(100, 50), 'b.png': 'no image' };
    expect(await readSet(fileIn(files, 'x.json'))).toMatchObject({
      format: 'createml',
      images: [
        ['a.png', 100, 50],
        ['b.png', NaN, NaN],
        ['a.png (2)', 100, 50],
      ],
      boxes: ['a.png:1 egg 8,17,4,6', 'a.png:2 egg NaN,NaN,NaN,NaN'],
      problems: {
        'row-invalid': 1,
        'box-missing': 1,
        'image-no-size': 1,
        'image-unreadable': 1,
        'duplicate-image-id': 1,
      },
      examples: { 'row-invalid': [{ annotation: 'a.png:3' }] },
    });
  });

  it('takes a size that the record says', async () => {
    const [first] = FILE;
    const sized = [{ ...first, imageSize: { width: 7, height: 8 } }];
    expect((await readSet(documentOf(sized))).images).toEqual([['a.png', 7, 8]]);
  });
});

describe('VIA', () => {
  const region = (shape: unknown, attributes: unknown = { type: 'cell' }) => ({
    shape_attributes: shape,
    region_attributes: attributes,
  });
  const REGIONS = [
    region({ name: 'rect', x: 1, y: 2, width: 3, height: 4 }),
    region({ name: 'polygon', all_points_x: [5, 9, 7], all_points_y: [1, 2, 8] }),
    region({ name: 'circle', cx: 10, cy: 10, r: 2 }),
    region({ name: 'ellipse', cx: 10, cy: 10, rx: 4, ry: 2, theta: Math.PI / 2 }),
    region({ name: 'point', cx: 1, cy: 1 }),
    region({ name: 'spiral' }),
    region({ name: 'rect', x: 0, y: 0, width: 1, height: 1 }, { a: 'x', b: 'y' }),
    region({ name: 'rect', x: 0, y: 0, width: 1, height: 1 }, { kind: { dog: true, cat: false } }),
  ];
  const IMAGE = { filename: 'a.png', size: 9, regions: REGIONS, file_attributes: {} };
  const BOXES = [
    'a.png:1 cell 1,2,3,4',
    'a.png:2 cell 5,1,4,7',
    'a.png:3 cell 8,8,4,4',
    'a.png:4 cell 8,6,4,8',
    'a.png:7 ? 0,0,1,1',
    'a.png:8 dog 0,0,1,1',
  ];

  it.each([
    ['a project of version 2', { _via_settings: {}, _via_img_metadata: { 'a.png9': IMAGE } }],
    ['annotations of version 2', { 'a.png9': IMAGE }],
    ['version 1', { 'a.png9': { ...IMAGE, regions: Object.fromEntries(REGIONS.entries()) } }],
  ])('reads %s', async (_, document) => {
    const files = { 'via.json': JSON.stringify(document), 'a.png': png(30, 20) };
    expect(await readSet(fileIn(files, 'via.json'))).toMatchObject({
      format: 'via',
      images: [['a.png', 30, 20]],
      boxes: BOXES,
      problems: { 'shape-not-a-box': 1, 'row-invalid': 1, 'annotation-no-category': 1 },
    });
  });
});

describe('Datumaro', () => {
  const LABELS = { label: { labels: [{ name: 'cat' }, { name: 'dog' }, 'hen'] } };
  const ITEMS = [
    {
      id: 'a',
      image: { path: 'sub/a.jpg', size: [60, 80] },
      annotations: [
        { type: 'bbox', label_id: 1, bbox: [1, 2, 3, 4] },
        { type: 'bbox', label_id: 2, bbox: [0, 0, 9, 9], attributes: { is_crowd: true } },
        { type: 'polygon', label_id: 0, points: [1, 1, 5, 1, 5, 9] },
        // Three columns of 60: rows 2 to 4 of the second.
        { type: 'mask', label_id: 0, rle: { size: [60, 3], counts: [62, 3, 115] } },
        { type: 'mask', label_id: 0, rle: { size: [60, 3], counts: 'n13c3' } },
        { type: 'polyline', label_id: 0, points: [1, 1] },
        { type: 'label', label_id: 0 },
        { type: 'bbox', label_id: 9, bbox: [1, 1, 1, 1] },
      ],
    },
    { id: 'b', image: { path: '/home/me/b.jpg', size: [5, 6] }, annotations: [] },
  ];

  it.each([
    { categories: LABELS, items: ITEMS },
    { items: ITEMS, categories: LABELS },
  ])('reads items with their classes, whichever comes first', async document => {
    const read = await readSet(documentOf({ dm_format_version: '1.0', ...document }));
    expect(read).toMatchObject({
      format: 'datumaro',
      images: [
        ['sub/a.jpg', 80, 60],
        ['b', 6, 5],
      ],
      boxes: [
        'sub/a.jpg:1 dog 1,2,3,4',
        'sub/a.jpg:2 hen 0,0,9,9 crowd',
        'sub/a.jpg:3 cat 1,1,4,8',
        'sub/a.jpg:4 cat 1,2,1,3',
        'sub/a.jpg:5 cat 1,2,1,3',
        'sub/a.jpg:8 9 1,1,1,1',
      ],
      problems: { 'shape-not-a-box': 1, 'class-number-unknown': 1 },
    });
    expect(read.dataset.files).toEqual({ count: 1, bytes: expect.any(Number) });
  });

  it('takes sizes from the images of its subset where the file says none', async () => {
    const [, b] = ITEMS;
    const items = [{ ...b, image: { path: 'b.png' } }, ITEMS[0]];
    const text = JSON.stringify({ dm_format_version: '1.0', categories: LABELS, items });
    const files = { 'images/train/b.png': png(7, 8), 'images/val/b.png': png(1, 1) };
    const tree = memoryTree(files);
    // Paths from the folder of the annotations, as a disk takes them.
    const folder: typeof tree = {
      ...tree,
      read: (path, ...range) => tree.read(path.replace(/^\.\.\//, ''), ...range),
    };
    const source = { ...fileIn({ 'train.json': text }, 'train.json'), folder };
    expect((await readSet(source)).images[0]).toEqual(['b.png', 7, 8]);
  });

  it('reads a folder with a file for each subset, which are its splits', async () => {
    const [a, b] = ITEMS;
    const subset = (...items: object[]) =>
      JSON.stringify({ dm_format_version: '1.0', categories: LABELS, items });
    const files = {
      'annotations/val.json': subset(
        { ...b, image: { path: 'b.png' }, annotations: [] },
        a as object,
      ),
      'annotations/train.json': subset(a as object),
      'images/val/b.png': png(7, 8),
    };
    const tree = memoryTree(files);
    expect(await splitsOf(tree)).toEqual(['train', 'val']);
    expect(await readSet(tree)).toMatchObject({
      format: 'datumaro',
      images: [['sub/a.jpg', 80, 60]],
    });
    expect((await readSet(tree, { split: 'valid' })).images).toEqual([
      ['b.png', 7, 8],
      ['sub/a.jpg', 80, 60],
    ]);
    expect(await rejection(readSet(tree, { split: 'test' }))).toMatchObject({
      code: 'split-unknown',
      known: ['train', 'val'],
    });
    // One that is of another format is no project of its own.
    const mixed = memoryTree({ ...files, 'annotations/a.json': '{"images":[],"annotations":[]}' });
    expect((await recognize(mixed)).format.id).toBe('coco');
  });
});

describe('Label Studio', () => {
  const result = (type: string, value: object, id = 'r') => ({
    id,
    type,
    original_width: 200,
    original_height: 100,
    value,
  });
  const TASKS = [
    {
      id: 7,
      data: { image: '/data/upload/1/a.jpg' },
      annotations: [
        {
          created_at: '2024-01-02T00:00:00Z',
          result: [
            result('rectanglelabels', {
              x: 10,
              y: 20,
              width: 5,
              height: 30,
              rotation: 0,
              rectanglelabels: ['car'],
            }),
            result('rectanglelabels', {
              x: 50,
              y: 50,
              width: 10,
              height: 10,
              rotation: 90,
              rectanglelabels: ['car'],
            }),
            result('polygonlabels', {
              points: [
                [0, 0],
                [10, 0],
                [10, 50],
              ],
              polygonlabels: ['bus'],
            }),
            result('ellipselabels', {
              x: 50,
              y: 50,
              radiusX: 5,
              radiusY: 20,
              ellipselabels: ['bus'],
            }),
            result('keypointlabels', { x: 1, y: 1, width: 1, keypointlabels: ['bus'] }),
            result('rectangle', { x: 0, y: 0, width: 1, height: 2 }, 'two'),
            result('labels', { x: 0, y: 0, width: 1, height: 2, labels: ['cat'] }, 'two'),
            { type: 'choices', value: { choices: ['night'] } },
          ],
        },
        {
          was_cancelled: true,
          result: [result('rectanglelabels', { x: 0, y: 0, width: 1, height: 1 })],
        },
      ],
    },
    { id: 8, data: { photo: '/data/local-files/?d=s%C3%BCd/b%201.jpg' }, annotations: [] },
    {
      id: 9,
      data: { image: 'c.jpg' },
      completions: [
        { created_at: 1, result: [] },
        { created_at: 2, result: [result('rectangle', { x: 0, y: 0, width: 50, height: 50 })] },
      ],
    },
  ];

  it('reads percents, turned rectangles, and each annotation that was not cancelled', async () => {
    expect(await readSet(documentOf(TASKS))).toMatchObject({
      format: 'label-studio',
      images: [
        ['/data/upload/1/a.jpg', 200, 100],
        ['süd/b 1.jpg', NaN, NaN],
        ['c.jpg', 200, 100],
        ['c.jpg (2)', NaN, NaN],
      ],
      boxes: [
        '/data/upload/1/a.jpg:1 car 20,20,10,30',
        // By 90 degrees about (100, 50): 20 across becomes 20 down.
        '/data/upload/1/a.jpg:2 car 90,50,10,20',
        '/data/upload/1/a.jpg:3 bus 0,0,20,50',
        '/data/upload/1/a.jpg:4 bus 90,30,20,40',
        '/data/upload/1/a.jpg:7 cat 0,0,2,2',
        'c.jpg:1 ? 0,0,100,50',
      ],
      problems: { 'shape-not-a-box': 1, 'duplicate-image-id': 1 },
    });
  });
});

describe('Detectron2 dicts', () => {
  const record = (bbox: readonly number[], bbox_mode: unknown, more: object = {}) => ({
    bbox,
    bbox_mode,
    category_id: 3,
    ...more,
  });
  const DICTS = [
    {
      file_name: 'a.jpg',
      width: 100,
      height: 50,
      annotations: [
        record([1, 2, 11, 22], 0),
        record([1, 2, 3, 4], 1, { iscrowd: 1, segmentation: [[1, 2]] }),
        record([0.1, 0.2, 0.3, 0.4], 2),
        record([0.1, 0.2, 0.3, 0.4], 3),
        record([50, 25, 10, 4, 90], 4),
        record([1, 2, 11, 22], '<BoxMode.XYXY_ABS: 0>'),
        record([1, 2, 3, 4], undefined),
      ],
    },
    { file_name: 'b.jpg', width: 1, height: 1, annotations: [] },
  ];
  const EXPECTED = {
    format: 'detectron2',
    images: [
      ['a.jpg', 100, 50],
      ['b.jpg', 1, 1],
    ],
    boxes: [
      'a.jpg:1 3 1,2,10,20',
      'a.jpg:2 3 1,2,3,4 crowd',
      'a.jpg:3 3 10,10,20,10',
      'a.jpg:4 3 10,10,30,20',
      'a.jpg:5 3 48,20,4,10',
      'a.jpg:6 3 1,2,10,20',
    ],
    examples: { 'row-invalid': [{ annotation: 'a.jpg:7' }] },
  };

  it('reads a list', async () => {
    expect(await readSet(documentOf(DICTS))).toMatchObject(EXPECTED);
  });

  it.each(['\n', '\r\n'])('reads JSON Lines', async end => {
    const lines = DICTS.map(dict => JSON.stringify(dict)).join(end);
    expect(await readSet(fileIn({ 'a.json': lines }, 'a.json'))).toMatchObject(EXPECTED);
  });

  it('counts a line that is broken', async () => {
    const lines = `${JSON.stringify(DICTS[0])}\n{"file_name": \n\n${JSON.stringify(DICTS[1])}\n`;
    const read = await readSet(fileIn({ 'a.jsonl': lines }, 'a.jsonl'));
    expect(read.examples['row-invalid']).toEqual([
      { annotation: 'a.jpg:7' },
      { annotation: 'a.jsonl:2' },
    ]);
    expect(read.images.length).toBe(2);
  });
});

describe('MMDetection dicts', () => {
  it('reads the middle format', async () => {
    const list = [
      {
        filename: 'a.jpg',
        width: 9,
        height: 8,
        ann: {
          bboxes: [[1, 2, 4, 6], [0]],
          labels: [2, 0],
          bboxes_ignore: [[0, 0, 2, 2]],
          labels_ignore: [1],
        },
      },
    ];
    expect(await readSet(documentOf(list))).toMatchObject({
      format: 'mmdetection',
      images: [['a.jpg', 9, 8]],
      boxes: ['a.jpg:1 2 1,2,3,4', 'a.jpg:3 1 0,0,2,2 crowd'],
      examples: { 'row-invalid': [{ annotation: 'a.jpg:2' }] },
    });
  });

  it.each(['metainfo', 'data_list'])('reads version 3, %s first', async first => {
    const parts = {
      metainfo: { classes: ['cat', 'dog'] },
      data_list: [
        {
          img_path: 'a.jpg',
          width: 9,
          height: 8,
          instances: [
            { bbox: [1, 2, 4, 6], bbox_label: 1, ignore_flag: 0 },
            { bbox: [1, 2, 4, 6], bbox_label: 0, ignore_flag: 1 },
          ],
        },
      ],
    };
    const document = Object.fromEntries(
      Object.entries(parts).toSorted(([one]) => (one === first ? -1 : 1)),
    );
    expect((await readSet(documentOf(document))).boxes).toEqual([
      'a.jpg:1 dog 1,2,3,4',
      'a.jpg:2 cat 1,2,3,4 crowd',
    ]);
  });
});

describe('LabelMe', () => {
  const shape = (shape_type: string | undefined, points: unknown, more: object = {}) => ({
    label: 'cat',
    points,
    shape_type,
    ...more,
  });
  const DOCUMENT = {
    version: '5.0',
    imageData: 'abc/+=',
    shapes: [
      shape('rectangle', [
        [9, 8],
        [1, 2],
      ]),
      shape(undefined, [
        [1, 1],
        [4, 1],
        [4, 9],
      ]),
      shape('circle', [
        [10, 10],
        [13, 14],
      ]),
      shape('line', [
        [1, 1],
        [2, 2],
      ]),
      shape(
        'polygon',
        [
          [0, 0],
          [2, 0],
          [2, 2],
        ],
        { group_id: 5 },
      ),
      shape(
        'polygon',
        [
          [8, 8],
          [9, 8],
          [9, 9],
        ],
        { group_id: 5 },
      ),
      shape(
        'polygon',
        [
          [8, 8],
          [9, 8],
          [9, 9],
        ],
        { group_id: 5, label: 'dog' },
      ),
      shape('spiral', []),
    ],
    imagePath: '..\\images\\a.jpg',
    imageHeight: 60,
    imageWidth: 80,
  };
  const boxes = (file: string) => [
    `${file}:1 cat 1,2,8,6`,
    `${file}:2 cat 1,1,3,8`,
    `${file}:3 cat 5,5,10,10`,
    `${file}:5 cat 0,0,9,9`,
    `${file}:7 dog 8,8,1,1`,
  ];
  const PROBLEMS = { 'shape-not-a-box': 1, 'row-invalid': 1 };

  it('reads one file', async () => {
    expect(await readSet(documentOf(DOCUMENT))).toMatchObject({
      format: 'labelme',
      images: [['../images/a.jpg', 80, 60]],
      boxes: boxes('a.json'),
      problems: PROBLEMS,
    });
  });

  it('reads a folder, in which a file that is none is a problem', async () => {
    const files = {
      'labels/a.json': JSON.stringify(DOCUMENT),
      'labels/b.json': JSON.stringify({
        ...DOCUMENT,
        imageData: 'escaped \\" text',
        imagePath: 'b.jpg',
        shapes: [],
      }),
      'labels/broken.json': '{"imagePath": ',
      'labels/other.json': '[]',
      'images/a.jpg': '',
    };
    const read = await readSet(memoryTree(files));
    expect(read).toMatchObject({
      format: 'labelme',
      images: [
        ['images/a.jpg', 80, 60],
        ['labels/b.jpg', 80, 60],
      ],
      boxes: boxes('labels/a.json'),
      problems: { ...PROBLEMS, 'file-invalid': 2 },
    });
    expect(read.dataset.files?.count).toBe(4);
  });

  it('fails where the one file is broken', async () => {
    const text = JSON.stringify(DOCUMENT).replace('"imageWidth":', '"imageWidth"');
    expect(await rejection(readSet(fileIn({ 'a.json': text }, 'a.json')))).toMatchObject({
      code: 'json-broken',
    });
  });
});

describe('Supervisely', () => {
  const meta = {
    classes: [
      { title: 'cat', shape: 'rectangle' },
      { title: 'dog', shape: 'polygon' },
    ],
    tags: [],
  };
  const objects = [
    {
      classTitle: 'dog',
      geometryType: 'rectangle',
      points: {
        exterior: [
          [9, 8],
          [1, 2],
        ],
        interior: [],
      },
    },
    {
      classTitle: 'cat',
      geometryType: 'polygon',
      points: {
        exterior: [
          [1, 1],
          [4, 1],
          [4, 9],
        ],
      },
    },
    { classTitle: 'cat', geometryType: 'bitmap', bitmap: { data: '', origin: [1, 2] } },
    { classTitle: 'cat', geometryType: 'point', points: { exterior: [[1, 1]] } },
    {
      classTitle: 'hen',
      geometryType: 'rectangle',
      points: {
        exterior: [
          [0, 0],
          [0, 0],
        ],
      },
    },
  ];
  const FILES = {
    'meta.json': JSON.stringify(meta),
    'train/ann/a.jpg.json': JSON.stringify({ size: { width: 80, height: 60 }, objects }),
    'train/ann/b.jpg.json': 'x',
    'val/ann/c.jpg.json': JSON.stringify({ size: { width: 8, height: 6 }, objects: [objects[1]] }),
  };

  it('reads a dataset of the project as a split; its points are pixels that belong to the shape', async () => {
    expect(await readSet(memoryTree(FILES))).toMatchObject({
      format: 'supervisely',
      split: 'train',
      images: [['train/img/a.jpg', 80, 60]],
      boxes: [
        'train/ann/a.jpg.json:1 dog 1,2,9,7',
        'train/ann/a.jpg.json:2 cat 1,1,4,9',
        'train/ann/a.jpg.json:3 cat NaN,NaN,NaN,NaN',
        'train/ann/a.jpg.json:5 hen 0,0,1,1',
      ],
      problems: { 'shape-not-a-box': 1, 'file-invalid': 1, 'class-number-unknown': 1 },
    });
    expect((await readSet(memoryTree(FILES), { split: 'val' })).boxes).toEqual([
      'val/ann/c.jpg.json:1 cat 1,1,4,9',
    ]);
  });

  it('reads all datasets where they are no splits', async () => {
    const renamed = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [
        path.replace('train', 'ds0').replace('val', 'ds1'),
        text,
      ]),
    );
    const read = await readSet(memoryTree(renamed));
    expect(read.split).toBeUndefined();
    expect(read.images.length).toBe(2);
  });
});

describe('a record is found in its text', () => {
  it.each([
    [
      'createml',
      [
        { image: 'z', annotations: [] },
        { image: 'é', annotations: [{ label: 1, coordinates: {} }] },
      ],
      'é:1',
      '{"label":1,"coordinates":{}}',
    ],
    [
      'detectron2',
      [{ file_name: 'a', height: 1, annotations: [{ bbox: [1, 2, 3, 4], bbox_mode: 0 }] }],
      'a:1',
      '{"bbox":[1,2,3,4],"bbox_mode":0}',
    ],
    [
      'labelme',
      { imagePath: 'a.jpg', shapes: [{ label: 'x' }, { label: 'y', points: [] }] },
      'a.json:2',
      '{"label":"y","points":[]}',
    ],
  ] as const)('%s', async (id, document, name, expected) => {
    const text = `\n${JSON.stringify(document)}`;
    const source = fileIn({ 'a.json': text }, 'a.json');
    expect((await recognize(source)).format.id).toBe(id);
    const found = await formatNamed(id).locate?.(source, { section: 'annotations', id: name });
    const bytes = new TextEncoder().encode(text);
    expect(new TextDecoder().decode(bytes.subarray(found?.start.byte, found?.end.byte))).toBe(
      expected,
    );
    expect(found?.start.line).toBe(1);
    const absent = await formatNamed(id).locate?.(source, { section: 'annotations', id: 'none:1' });
    expect(absent).toBeNull();
  });
});
