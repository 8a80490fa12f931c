"""RetinaNet as torchvision has it: anchors, assignment, and the focal loss with its closed slope."""

import torch
import torch.nn.functional as F
from torchvision.models.detection._utils import BoxCoder, Matcher
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.ops import box_iou

from detector import STRIDES, PyramidDetector
from loss import BACKGROUND, IGNORED, FocalLoss

# rounded down, as torchvision does it
SIZES = tuple(tuple(int(32 * 2**level * 2 ** (octave / 3)) for octave in range(3)) for level in range(3))
RATIOS = (0.5, 1.0, 2.0)
PER_PLACE = 9
RATE = 0.01
CODER = BoxCoder(weights=(1.0, 1.0, 1.0, 1.0))
MATCHER = Matcher(0.5, 0.4, allow_low_quality_matches=True)


class Detector(PyramidDetector):
    """Logits [B, A, K] and box deltas [B, A, 4]."""

    def __init__(self, classes):
        super().__init__(classes, PER_PLACE, values=4)


def places(side):
    """Corners [A, 4] of the anchors as torchvision places them, and how many each level has."""
    generator = AnchorGenerator(SIZES, (RATIOS,) * len(STRIDES))
    image = torch.zeros(1, 3, side, side)
    maps = [torch.zeros(1, 1, side // stride, side // stride) for stride in STRIDES]
    found = generator(ImageList(image, [(side, side)]), maps)[0]
    return found, [PER_PLACE * (side // stride) ** 2 for stride in STRIDES]


def assign(anchors, boxes, labels):
    """Class [A] of each anchor, or one of the two above, and its target deltas [A, 4]."""
    if len(boxes) == 0:
        return torch.full((len(anchors),), BACKGROUND), torch.zeros_like(anchors)
    match = MATCHER(box_iou(boxes, anchors))
    nearest = match.clamp(min=0)
    wanted = torch.where(match >= 0, labels[nearest], BACKGROUND)
    wanted[match == Matcher.BETWEEN_THRESHOLDS] = IGNORED
    return wanted, CODER.encode_single(boxes[nearest], anchors)


def detection_loss(outputs, wanted, targets, alpha, gamma):
    """Mean over the images of (focal loss + L1) / foreground anchors; the ignored band is left out."""
    logits, deltas = outputs
    classes = torch.arange(logits.shape[-1])
    target = (wanted[..., None] == classes).to(logits.dtype)
    foreground = wanted >= 0
    number = foreground.sum(1).clamp(min=1)
    focal = FocalLoss.apply(logits, target, alpha, gamma).sum(-1)
    focal = (focal * (wanted != IGNORED)).sum(1)
    box = (F.l1_loss(deltas, targets, reduction="none").sum(-1) * foreground).sum(1)
    return ((focal + box) / number).mean()


def scores_of(logits, _deltas):
    return logits.sigmoid()


def decode(deltas, anchors):
    return CODER.decode_single(deltas, anchors)
