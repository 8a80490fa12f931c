"""Assignment and loss as torchvision's RetinaNet has them."""

import torch
import torch.nn.functional as F
from torchvision.models.detection._utils import BoxCoder, Matcher
from torchvision.ops import box_iou, sigmoid_focal_loss

IGNORED, BACKGROUND = -2, -1
CODER = BoxCoder(weights=(1.0, 1.0, 1.0, 1.0))
MATCHER = Matcher(0.5, 0.4, allow_low_quality_matches=True)


def assign(places, boxes, labels):
    """Class [A] of each anchor, or one of the two above, and its target deltas [A, 4]."""
    if len(boxes) == 0:
        return torch.full((len(places),), BACKGROUND), torch.zeros_like(places)
    match = MATCHER(box_iou(boxes, places))
    nearest = match.clamp(min=0)
    wanted = torch.where(match >= 0, labels[nearest], BACKGROUND)
    wanted[match == Matcher.BETWEEN_THRESHOLDS] = IGNORED
    return wanted, CODER.encode_single(boxes[nearest], places)


def detection_loss(logits, deltas, wanted, targets, alpha, gamma):
    """Mean over the images of (focal loss + L1) / foreground anchors; the ignored band is left out."""
    classes = torch.arange(logits.shape[-1])
    target = (wanted[..., None] == classes).to(logits.dtype)
    foreground = wanted >= 0
    number = foreground.sum(1).clamp(min=1)
    focal = sigmoid_focal_loss(logits, target, alpha=alpha, gamma=gamma).sum(-1)
    focal = (focal * (wanted != IGNORED)).sum(1)
    box = (F.l1_loss(deltas, targets, reduction="none").sum(-1) * foreground).sum(1)
    return ((focal + box) / number).mean()
