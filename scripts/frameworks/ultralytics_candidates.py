"""Candidates and positives by Ultralytics' own label reading, letterbox and task-aligned assigner.

  python ultralytics_candidates.py <side> read|placed     reads pictures as lines of JSON; prints a line of JSON for each

`read`: a picture is `{"width", "height", "boxes": [[x, y, w, h], …]}`. It is written as a black PNG with a label file, as a user's
would be, and read by `YOLODataset` without augmentation. Each box has a class of its own, so that it is known again. `placed`: its
boxes are in `"placed"`, as corners on the input, and go straight into the assigner.
"""

import inspect
import os
import random
import sys
import tempfile

from lines import answer, asked

import cv2
import numpy as np
import torch
import ultralytics
from ultralytics.data.augment import RandomPerspective
from ultralytics.data.dataset import YOLODataset
from ultralytics.utils.ops import xywh2xyxy
from ultralytics.utils.tal import TaskAlignedAssigner, make_anchors

STRIDES = [8, 16, 32]
CLASSES = 400
#: Random predictions of each picture: the bound has to hold for any.
DRAWS = 2
#: And random scales and shifts of each.
DRAWN = 4

side, way = int(sys.argv[1]), sys.argv[2]
version = [int(part) for part in ultralytics.__version__.split('.')]
#: As `v8DetectionLoss`, and `E2ELoss` (`E2EDetectLoss` before 8.4), make them.
BRANCHES = {
    'one-to-many': {'topk': 10},
    'one-to-one': {'topk': 7, 'topk2': 1} if version >= [8, 4] else {'topk': 1},
}
generator = torch.Generator().manual_seed(1)


def write(folder, pictures):
    os.makedirs(f'{folder}/images')
    os.makedirs(f'{folder}/labels')
    for i, picture in enumerate(pictures):
        width, height = int(picture['width']), int(picture['height'])
        cv2.imwrite(f'{folder}/images/{i:06}.png', np.zeros((height, width, 3), np.uint8), [cv2.IMWRITE_PNG_COMPRESSION, 1])
        with open(f'{folder}/labels/{i:06}.txt', 'w') as file:
            for c, (x, y, w, h) in enumerate(picture['boxes']):
                file.write(f'{c} {(x + w / 2) / width:.9f} {(y + h / 2) / height:.9f} {w / width:.9f} {h / height:.9f}\n')


def assigner(branch):
    wanted = {'num_classes': 1, 'alpha': 0.5, 'beta': 6.0, **BRANCHES[branch]}
    try:
        return TaskAlignedAssigner(**wanted, stride=STRIDES)
    except TypeError:
        return TaskAlignedAssigner(**wanted)


def inside(tal, points, boxes, mask):
    # Releases before 8.4 have no mask.
    masked = 'mask_gt' in inspect.signature(tal.select_candidates_in_gts).parameters
    return tal.select_candidates_in_gts(points, boxes, *([mask] if masked else []))


def predictions():
    reach = torch.rand((1, len(points), 4), generator=generator) * 4 * strides
    boxes = torch.cat([points - reach[0, :, :2], points + reach[0, :, 2:]], 1)[None]
    return torch.rand((1, len(points), 1), generator=generator), boxes


feats = [torch.zeros(1, 1, side // s, side // s) for s in STRIDES]
points, strides = make_anchors(feats, torch.tensor(STRIDES), 0.5)
points = points * strides
ASSIGNERS = {branch: assigner(branch) for branch in BRANCHES}
MANY = ASSIGNERS['one-to-many']


def counted(boxes):
    """Of the boxes of a picture, 1 x boxes x 4: candidates of each, positives of every draw, and which ever have one."""
    mask, labels = torch.ones(1, boxes.shape[1], 1), torch.zeros(1, boxes.shape[1], 1)
    found = inside(MANY, points, boxes, mask).reshape(boxes.shape[1], -1).sum(-1).int().tolist()
    positives = {branch: [] for branch in BRANCHES}
    with_positive = set()
    for _ in range(DRAWS):
        scores, predicted = predictions()
        for branch, assign in ASSIGNERS.items():
            _, _, _, chosen, owner = assign(scores, predicted, points, labels, boxes, mask)
            positives[branch].append(int(chosen.sum()))
            with_positive |= set(owner[0][chosen[0]].tolist())
    return found, positives, with_positive


def showings(data, index):
    """What the step that stays on to the end makes of a picture's boxes; None for releases that letterbox before it."""
    if 'size' not in inspect.signature(RandomPerspective.__init__).parameters:
        return None
    step = RandomPerspective(degrees=0.0, translate=0.1, scale=0.5, shear=0.0, size=(side, side))
    sums = {'boxes': 0, 'dropped': 0, 'without': 0}
    for _ in range(DRAWN):
        labels = data.get_image_and_label(index)
        before = len(labels['cls'])
        labels = step(labels)
        instances = labels['instances']
        instances.convert_bbox('xyxy')
        instances.denormalize(*labels['img'].shape[:2][::-1])
        boxes = torch.tensor(instances.bboxes, dtype=torch.float32)[None]
        sums['boxes'] += before
        sums['dropped'] += before - boxes.shape[1]
        if boxes.shape[1] > 0:
            held = inside(MANY, points, boxes, torch.ones(1, boxes.shape[1], 1)).reshape(boxes.shape[1], -1)
            sums['without'] += int((~held.any(-1)).sum())
    return sums


def read(pictures):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, pictures)
        names = {i: str(i) for i in range(CLASSES)}
        data = YOLODataset(img_path=f'{folder}/images', imgsz=side, augment=False, rect=False, batch_size=1, task='detect', data={'names': names, 'nc': CLASSES, 'channels': 3})
        random.seed(1)
        for index in range(len(data)):
            item = data[index]
            picture = int(os.path.basename(item['im_file'])[:-4])
            yield picture, item['cls'].flatten().int().tolist(), xywh2xyxy(item['bboxes'] * side), showings(data, index)


def placed(pictures):
    for index, picture in enumerate(pictures):
        boxes = torch.tensor(picture['placed'], dtype=torch.float32)
        yield index, range(len(boxes)), boxes, None


for picture, ids, boxes, shown in {'read': read, 'placed': placed}[way](list(asked())):
    found, positives, with_positive = counted(boxes[None])
    answer({
        'picture': picture,
        'version': ultralytics.__version__,
        'candidates': [count for _, count in sorted(zip(ids, found))],
        'positives': positives['one-to-many'],
        'singles': positives['one-to-one'],
        'showings': shown,
        'withPositive': sorted(ids[i] for i in with_positive),
    })
