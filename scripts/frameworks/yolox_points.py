"""Candidates and positives by YOLOX's own preprocessing and SimOTA, on random predictions.

  python yolox_points.py <side>     reads pictures as lines of JSON; prints a line of JSON for each

A picture is `{"width", "height", "boxes": [[x, y, w, h], …]}`. The release on PyPI still lets a box have every point inside it or
within 2.5 strides of its centre; which points it has since 6ddff48 is transcribed, all else is the release's.
"""

import sys

from lines import answer, asked

import numpy as np
import torch
import yolox
from yolox.data.data_augment import preproc
from yolox.models.yolo_head import YOLOXHead

STRIDES = [8, 16, 32]
CLASSES = 2
#: Random predictions of each picture: the bound has to hold for any.
DRAWS = 2

side = int(sys.argv[1])
generator = torch.Generator().manual_seed(1)


class Head(YOLOXHead):
    def get_in_boxes_info(self, boxes, strides, x_shifts, y_shifts, _points, _boxes):
        """`get_geometry_constraint` of 6ddff48: points less than 1.5 strides from the centre, along both axes."""
        stride = strides[0][None]
        x, y = (x_shifts[0] + 0.5)[None] * stride, (y_shifts[0] + 0.5)[None] * stride
        reach = stride * 1.5
        left, right = x - (boxes[:, 0:1] - reach), boxes[:, 0:1] + reach - x
        top, bottom = y - (boxes[:, 1:2] - reach), boxes[:, 1:2] + reach - y
        near = torch.stack([left, top, right, bottom], 2).amin(-1) > 0
        return near.any(0), near[:, near.any(0)]


def random(*shape):
    return torch.rand(shape, generator=generator)


head = Head(CLASSES, width=0.125)
places = [torch.meshgrid(torch.arange(side // s), torch.arange(side // s), indexing='ij') for s in STRIDES]
x_shifts = torch.cat([x.flatten() for _, x in places]).float()[None]
y_shifts = torch.cat([y.flatten() for y, _ in places]).float()[None]
strides = torch.cat([torch.full((x.numel(),), float(s)) for (_, x), s in zip(places, STRIDES)])[None]
count = strides.shape[1]


def on_input(picture):
    image = np.zeros((int(picture['height']), int(picture['width']), 3), np.uint8)
    _, ratio = preproc(image, (side, side))
    boxes = np.array(picture['boxes'], dtype=np.float32)
    boxes[:, :2] += boxes[:, 2:] / 2
    return torch.from_numpy(boxes * np.float32(ratio))


def positives_of(boxes):
    """Numbers of the boxes of all positives."""
    centres = torch.stack([(x_shifts[0] + 0.5) * strides[0], (y_shifts[0] + 0.5) * strides[0]], 1)
    predicted = torch.cat([centres + random(count, 2) * 16 - 8, random(count, 2) * 8 * strides[0][:, None]], 1)
    classes = torch.arange(len(boxes)) % CLASSES
    scores, objects = torch.randn((1, count, CLASSES), generator=generator), torch.randn((1, count, 1), generator=generator)
    found = head.get_assignments(0, len(boxes), count, boxes, classes, predicted, strides, x_shifts, y_shifts, scores, None, objects, None, None)
    return found[3]


for index, picture in enumerate(asked()):
    boxes = on_input(picture)
    drawn = [positives_of(boxes) for _ in range(DRAWS)]
    answer({
        'picture': index,
        'rule': 'yolox',
        'version': yolox.__version__,
        'candidates': [int(head.get_in_boxes_info(box[None], strides, x_shifts, y_shifts, count, 1)[0].sum()) for box in boxes],
        'positives': [len(found) for found in drawn],
        'withPositive': sorted(set(torch.cat(drawn).tolist())),
    })
