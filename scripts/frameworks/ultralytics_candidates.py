"""Candidates and positives by Ultralytics' own label reading, letterbox and task-aligned assigner.

  python ultralytics_candidates.py <side>     reads pictures as lines of JSON; prints a line of JSON for each

A picture is `{"width", "height", "boxes": [[x, y, w, h], …]}`. It is written as a black PNG with a label file, as a user's
would be, and read by `YOLODataset` without augmentation. Each box has a class of its own, so that it is known again.
"""

import inspect
import json
import os
import random
import sys
import tempfile

import cv2
import numpy as np
import torch

out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)

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
DRAWN = 16

side = int(sys.argv[1])
pictures = [json.loads(line) for line in sys.stdin]


def write(folder):
    os.makedirs(f'{folder}/images')
    os.makedirs(f'{folder}/labels')
    for i, picture in enumerate(pictures):
        width, height = int(picture['width']), int(picture['height'])
        cv2.imwrite(f'{folder}/images/{i:06}.png', np.zeros((height, width, 3), np.uint8), [cv2.IMWRITE_PNG_COMPRESSION, 1])
        with open(f'{folder}/labels/{i:06}.txt', 'w') as file:
            for c, (x, y, w, h) in enumerate(picture['boxes']):
                file.write(f'{c} {(x + w / 2) / width:.9f} {(y + h / 2) / height:.9f} {w / width:.9f} {h / height:.9f}\n')


def assigner():
    wanted = {'topk': 10, 'num_classes': 1, 'alpha': 0.5, 'beta': 6.0}
    try:
        return TaskAlignedAssigner(**wanted, stride=STRIDES)
    except TypeError:
        return TaskAlignedAssigner(**wanted)


def inside(tal, points, boxes, mask):
    # Releases before 8.4 have no mask.
    masked = 'mask_gt' in inspect.signature(tal.select_candidates_in_gts).parameters
    return tal.select_candidates_in_gts(points, boxes, *([mask] if masked else []))


def predictions(points, strides, generator):
    reach = torch.rand((1, len(points), 4), generator=generator) * 4 * strides
    boxes = torch.cat([points - reach[0, :, :2], points + reach[0, :, 2:]], 1)[None]
    return torch.rand((1, len(points), 1), generator=generator), boxes


def showings(data, tal, points, index):
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
            held = inside(tal, points, boxes, torch.ones(1, boxes.shape[1], 1)).reshape(boxes.shape[1], -1)
            sums['without'] += int((~held.any(-1)).sum())
    return sums


with tempfile.TemporaryDirectory() as folder:
    write(folder)
    names = {i: str(i) for i in range(CLASSES)}
    data = YOLODataset(img_path=f'{folder}/images', imgsz=side, augment=False, rect=False, batch_size=1, task='detect', data={'names': names, 'nc': CLASSES, 'channels': 3})
    feats = [torch.zeros(1, 1, side // s, side // s) for s in STRIDES]
    points, strides = make_anchors(feats, torch.tensor(STRIDES), 0.5)
    points = points * strides
    tal = assigner()
    generator = torch.Generator().manual_seed(1)
    random.seed(1)
    for index in range(len(data)):
        item = data[index]
        boxes = xywh2xyxy(item['bboxes'] * side)[None]
        mask = torch.ones(1, boxes.shape[1], 1)
        found = inside(tal, points, boxes, mask).reshape(boxes.shape[1], -1).sum(-1).int()
        labels = torch.zeros(1, boxes.shape[1], 1)
        positives = []
        with_positive = set()
        for _ in range(DRAWS):
            scores, predicted = predictions(points, strides, generator)
            _, _, _, chosen, owner = tal(scores, predicted, points, labels, boxes, mask)
            positives.append(int(chosen.sum()))
            with_positive |= set(owner[0][chosen[0]].tolist())
        ids = item['cls'].flatten().int().tolist()
        print(
            json.dumps({
                'picture': int(os.path.basename(item['im_file'])[:-4]),
                'version': ultralytics.__version__,
                'candidates': {ids[i]: int(found[i]) for i in range(len(ids))},
                'positives': positives,
                'showings': showings(data, tal, points, index),
                'withPositive': sorted(ids[i] for i in with_positive),
            }),
            file=out,
            flush=True,
        )
