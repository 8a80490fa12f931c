"""FCOS on the same backbone and pyramid, as torchvision assigns and weighs it: points in place of anchors, focal loss over all.

Distances to the sides are an exponential times the stride, as the paper has them; a score is the root of class × centre-ness.
"""

import torch
import torch.nn.functional as F
from torch import nn
from torchvision.ops import generalized_box_iou_loss

from detector import STRIDES, WIDTH, PyramidDetector
from loss import BACKGROUND, FocalLoss

RADIUS = 1.5
# at .01 the logits run away within ten steps: one channel takes the slopes of all points where RetinaNet has nine
RATE = 0.003
# of the farthest side that a level takes, in strides
NEAREST, FARTHEST = 4, 8


class Detector(PyramidDetector):
    """Logits [B, A, K] and [B, A, 5]: logarithms of the distances to the four sides in strides, and centre-ness."""

    def __init__(self, classes):
        super().__init__(classes, per_place=1, values=5)


def places(side):
    """Points and strides [A, 3] at the corners of cells, as torchvision has them, and how many each level has."""
    found = []
    for stride in STRIDES:
        steps = torch.arange(side // stride) * float(stride)
        y, x = torch.meshgrid(steps, steps, indexing="ij")
        found.append(torch.stack([x.flatten(), y.flatten(), torch.full((len(steps) ** 2,), float(stride))], 1))
    return torch.cat(found), [len(level) for level in found]


def assign(points, boxes, labels):
    """Class [A] of each point, or background, and its distances [A, 4] to the sides of its box in strides."""
    if len(boxes) == 0:
        return torch.full((len(points),), BACKGROUND), torch.ones(len(points), 4)
    stride = points[:, 2]
    sides = torch.cat([points[:, None, :2] - boxes[:, :2], boxes[:, 2:] - points[:, None, :2]], 2)
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    farthest = sides.amax(2)
    nearest = torch.where(stride == STRIDES[0], 0, NEAREST * stride)
    limit = torch.where(stride == STRIDES[-1], torch.inf, FARTHEST * stride)
    matches = (points[:, None, :2] - centres).abs().amax(2) < RADIUS * stride[:, None]
    matches &= (sides.amin(2) > 0) & (farthest > nearest[:, None]) & (farthest < limit[:, None])
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(1)
    area, nearest_box = torch.where(matches, areas, torch.inf).min(1)
    wanted = torch.where(area < torch.inf, labels[nearest_box], BACKGROUND)
    return wanted, sides[torch.arange(len(points)), nearest_box] / stride[:, None]


def detection_loss(outputs, wanted, targets, alpha, gamma):
    """Mean over the images of (focal loss + generalized IoU + cross entropy of centre-ness) / foreground points."""
    logits, values = outputs
    target = (wanted[..., None] == torch.arange(logits.shape[-1])).to(logits.dtype)
    foreground = wanted >= 0
    number = foreground.sum(1).clamp(min=1)
    focal = FocalLoss.apply(logits, target, alpha, gamma).sum((1, 2))
    share = 1 / number[:, None].expand_as(wanted)[foreground]
    found, sides = values[foreground], targets[foreground]
    overlap = generalized_box_iou_loss(about_origin(found[:, :4].clamp(max=6).exp()), about_origin(sides), reduction="none")
    centre = F.binary_cross_entropy_with_logits(found[:, 4], centreness(sides), reduction="none")
    return (focal / number).mean() + ((overlap + centre) * share).sum() / len(wanted)


def about_origin(sides):
    return torch.cat([-sides[:, :2], sides[:, 2:]], 1)


def centreness(sides):
    across, down = sides[:, [0, 2]], sides[:, [1, 3]]
    return (across.amin(1) / across.amax(1) * down.amin(1) / down.amax(1)).sqrt()


def scores_of(logits, values):
    return (logits.sigmoid() * values[:, 4:].sigmoid()).sqrt()


def decode(values, points):
    sides = values[:, :4].clamp(max=6).exp() * points[:, 2:]
    return torch.cat([points[:, :2] - sides[:, :2], points[:, :2] + sides[:, 2:]], 1)
