"""Candidates and positives by MMDetection's own resizing, points and assigners of RTMDet, TOOD and YOLOX, on random predictions.

  python mmdet_points.py <side>     reads pictures as lines of JSON; prints a line of JSON for each

A picture is `{"width", "height", "boxes": [[x, y, w, h], …]}`. Candidates of a box are counted by the assigner itself: alone in
its picture, with the box as every prediction and as many positives as there are points, it gets all of them.
"""

import sys

from lines import answer, asked

import no_kernels  # noqa: F401, I001
import mmdet
import numpy as np
import torch
from mmdet.datasets.transforms import Resize
from mmdet.models.task_modules.assigners import DynamicSoftLabelAssigner, SimOTAAssigner, TaskAlignedAssigner
from mmdet.models.task_modules.prior_generators import AnchorGenerator, MlvlPointGenerator
from mmdet.structures.bbox import HorizontalBoxes
from mmengine.structures import InstanceData

CLASSES = 2
#: Random predictions of each picture: the bound has to hold for any.
DRAWS = 2

side = int(sys.argv[1])
generator = torch.Generator().manual_seed(1)


def random(*shape):
    return torch.rand(shape, generator=generator)


def grids(strides):
    return [(side // stride, side // stride) for stride in strides]


def soft_label():
    strides = [8, 16, 32]
    points = torch.cat(MlvlPointGenerator(strides, offset=0).grid_priors(grids(strides), device='cpu', with_stride=True))
    return points, points[:, :2], points[:, 2:3], lambda chosen: DynamicSoftLabelAssigner(topk=chosen)


def task_aligned():
    strides = [8, 16, 32, 64, 128]
    anchors = AnchorGenerator(strides, ratios=[1.0], octave_base_scale=8, scales_per_octave=1).grid_priors(grids(strides), device='cpu')
    sizes = torch.cat([torch.full((len(level), 1), float(stride)) for level, stride in zip(anchors, strides)])
    anchors = torch.cat(anchors)
    return anchors, (anchors[:, :2] + anchors[:, 2:]) / 2, sizes, lambda chosen: TaskAlignedAssigner(topk=chosen)


def sim_ota():
    strides = [8, 16, 32]
    corners = torch.cat(MlvlPointGenerator(strides, offset=0).grid_priors(grids(strides), device='cpu', with_stride=True))
    # As `YOLOXHead` moves them before it assigns.
    points = torch.cat([corners[:, :2] + corners[:, 2:] * 0.5, corners[:, 2:]], 1)
    return points, points[:, :2], points[:, 2:3], lambda chosen: SimOTAAssigner(center_radius=2.5, candidate_topk=chosen)


RULES = {'rtmdet': (soft_label(), 13), 'tood': (task_aligned(), 13), 'yolox-mmdetection': (sim_ota(), 10)}


def assigned(assigner, priors, scores, predicted, boxes):
    """Number of the box of each point, −1 for none."""
    labels = torch.arange(len(boxes)) % CLASSES
    found = assigner.assign(InstanceData(priors=priors, scores=scores, bboxes=predicted), InstanceData(bboxes=boxes, labels=labels))
    return found.gt_inds - 1


def candidates(rule, box):
    priors, points, _, make = rule
    certain = torch.full((len(points), CLASSES), 0.9)
    return int((assigned(make(len(points)), priors, certain, box.repeat(len(points), 1), box[None]) == 0).sum())


def on_input(picture):
    boxes = torch.tensor(picture['boxes'], dtype=torch.float32)
    boxes = torch.cat([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)
    image = np.zeros((int(picture['height']), int(picture['width']), 1), np.uint8)
    return Resize(scale=(side, side), keep_ratio=True).transform({'img': image, 'gt_bboxes': HorizontalBoxes(boxes)})['gt_bboxes'].tensor


for index, picture in enumerate(asked()):
    boxes = on_input(picture)
    for name, (rule, chosen) in RULES.items():
        priors, points, strides, make = rule
        positives = []
        with_positive = set()
        for _ in range(DRAWS):
            reach = random(len(points), 4) * 4 * strides
            predicted = torch.cat([points - reach[:, :2], points + reach[:, 2:]], 1)
            owner = assigned(make(chosen), priors, random(len(points), CLASSES), predicted, boxes)
            positives.append(int((owner >= 0).sum()))
            with_positive |= set(owner[owner >= 0].tolist())
        answer({
            'picture': index,
            'rule': name,
            'version': mmdet.__version__,
            'candidates': [candidates(rule, box) for box in boxes],
            'positives': positives,
            'withPositive': sorted(with_positive),
        })
