"""Assignment and loss as torchvision's RetinaNet has them, the focal loss with its closed slope."""

import torch
import torch.nn.functional as F
from torchvision.models.detection._utils import BoxCoder, Matcher
from torchvision.ops import box_iou

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


class FocalLoss(torch.autograd.Function):
    """−α_t (1 − p_t)^γ ln p_t. torchvision's differentiates the power: NaN for γ between 0 and 1 once some p_t rounds to 1."""

    @staticmethod
    def forward(context, logits, target, alpha, gamma):
        sign = 2 * target - 1
        log_right, log_wrong = F.logsigmoid(sign * logits), F.logsigmoid(-sign * logits)
        right = log_right.exp()
        weight = (target * alpha + (1 - target) * (1 - alpha)) * (gamma * log_wrong).exp()
        context.save_for_backward(weight * sign * (gamma * right * log_right + right - 1))
        return -weight * log_right

    @staticmethod
    def backward(context, slope):
        return slope * context.saved_tensors[0], None, None, None


def detection_loss(logits, deltas, wanted, targets, alpha, gamma):
    """Mean over the images of (focal loss + L1) / foreground anchors; the ignored band is left out."""
    classes = torch.arange(logits.shape[-1])
    target = (wanted[..., None] == classes).to(logits.dtype)
    foreground = wanted >= 0
    number = foreground.sum(1).clamp(min=1)
    focal = FocalLoss.apply(logits, target, alpha, gamma).sum(-1)
    focal = (focal * (wanted != IGNORED)).sum(1)
    box = (F.l1_loss(deltas, targets, reduction="none").sum(-1) * foreground).sum(1)
    return ((focal + box) / number).mean()
