"""A small one-stage detector: three levels (strides 8, 16, 32), 64 channels, GroupNorm, a head shared by the levels."""

import math

import torch
import torch.nn.functional as F
from torch import nn

STRIDES = (8, 16, 32)
RATIOS = (0.5, 1.0, 2.0)
OCTAVES = (1.0, math.sqrt(2.0))
PER_PLACE = len(RATIOS) * len(OCTAVES)
PRIOR = 0.01
# deviations of the box deltas, and where smooth L1 turns straight
CODER = (0.1, 0.1, 0.2, 0.2)
SMOOTH = 1 / 9
IGNORED, BACKGROUND = -2, -1


class Block(nn.Module):
    """3 × 3 convolution, GroupNorm, ReLU."""

    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.norm = nn.GroupNorm(8, outputs)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


def stage(channels, repeat):
    """Blocks of stride 2 from each number of channels to the next, and one of stride 1 where `repeat` has one."""
    blocks = [Block(inputs, outputs, 2) for inputs, outputs in zip(channels, channels[1:])]
    return nn.Sequential(*blocks, *[Block(channels[-1], outputs) for outputs in repeat])


class Detector(nn.Module):
    """
    Logits [B, A, K] and box deltas [B, A, 4], anchors in the order of `anchors`. `lean`: without the feature pyramid and
    with one convolution a stage and in the head.
    """

    def __init__(self, classes, lean=False):
        super().__init__()
        self.classes = classes
        repeat = [] if lean else [64]
        self.stem = stage([3, 16, 32, 64], repeat)
        self.down4 = stage([64, 64], repeat)
        self.down5 = stage([64, 64], repeat)
        self.lateral = None if lean else nn.ModuleList([nn.Conv2d(64, 64, 1) for _ in STRIDES])
        self.tower = nn.Sequential(Block(64, 64), *[Block(64, 64) for _ in repeat])
        self.classify = nn.Conv2d(64, PER_PLACE * classes, 3, 1, 1)
        self.regress = nn.Conv2d(64, PER_PLACE * 4, 3, 1, 1)
        for layer in (self.classify, self.regress):
            nn.init.normal_(layer.weight, std=0.01)
            nn.init.zeros_(layer.bias)
        nn.init.constant_(self.classify.bias, -math.log((1 - PRIOR) / PRIOR))

    def forward(self, images):
        logits, deltas = [], []
        for features in self.levels(images):
            features = self.tower(features)
            logits.append(self.per_anchor(self.classify(features), self.classes))
            deltas.append(self.per_anchor(self.regress(features), 4))
        return torch.cat(logits, 1), torch.cat(deltas, 1)

    def levels(self, images):
        c3 = self.stem(images)
        c4 = self.down4(c3)
        c5 = self.down5(c4)
        if self.lateral is None:
            return c3, c4, c5
        p5 = self.lateral[2](c5)
        p4 = self.lateral[1](c4) + F.interpolate(p5, size=c4.shape[-2:])
        p3 = self.lateral[0](c3) + F.interpolate(p4, size=c3.shape[-2:])
        return p3, p4, p5

    @staticmethod
    def per_anchor(output, values):
        batch, _, height, width = output.shape
        shaped = output.view(batch, PER_PLACE, values, height, width)
        return shaped.permute(0, 3, 4, 1, 2).reshape(batch, -1, values)


def anchors(height, width, bases):
    """Corners [A, 4] in pixels: level, row, column, octave, ratio (height over width); centres at (i + ½) · stride."""
    found = []
    for stride, base in zip(STRIDES, bases):
        # a stride-2 convolution keeps half of the rows, rounded up
        rows, columns = -(-height // stride), -(-width // stride)
        sides = [
            (base * octave / math.sqrt(ratio), base * octave * math.sqrt(ratio))
            for octave in OCTAVES
            for ratio in RATIOS
        ]
        y, x = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
        centre = (torch.stack([x, y], -1).float() + 0.5)[:, :, None] * stride
        half = torch.tensor(sides).float()[None, None] / 2
        found.append(torch.cat([centre - half, centre + half], -1).view(-1, 4))
    return torch.cat(found)


def overlaps(a, b):
    """IoU [A, B] of corner boxes [A, 4] and [B, 4]."""
    low = torch.maximum(a[:, None, :2], b[None, :, :2])
    high = torch.minimum(a[:, None, 2:], b[None, :, 2:])
    both = (high - low).clamp(min=0).prod(-1)
    area_a, area_b = ((box[:, 2:] - box[:, :2]).prod(-1) for box in (a, b))
    return both / (area_a[:, None] + area_b[None] - both)


def assign(places, boxes, labels):
    """Max-IoU matching as torchvision's RetinaNet: .5 / .4 and low-quality matches. Label [A] and target deltas [A, 4]."""
    found = torch.full((len(places),), BACKGROUND, dtype=torch.int8, device=places.device)
    if len(boxes) == 0:
        return found, torch.zeros_like(places)
    iou = overlaps(places, boxes)
    best, match = iou.max(1)
    found[best >= 0.4] = IGNORED
    forced = (iou == iou.max(0).values[None]).any(1)
    foreground = (best >= 0.5) | forced
    found[foreground] = labels[match[foreground]].to(torch.int8)
    return found, encode(places, boxes[match])


def encode(places, boxes):
    size = places[:, 2:] - places[:, :2]
    target = boxes[:, 2:] - boxes[:, :2]
    shift = ((boxes[:, :2] + boxes[:, 2:]) - (places[:, :2] + places[:, 2:])) / 2 / size
    return torch.cat([shift, torch.log(target / size)], 1) / places.new_tensor(CODER)


def decode(places, deltas):
    """Corner boxes [..., A, 4]."""
    deltas = deltas * deltas.new_tensor(CODER)
    size = places[:, 2:] - places[:, :2]
    centre = (places[:, :2] + places[:, 2:]) / 2 + deltas[..., :2] * size
    half = size * deltas[..., 2:].clamp(max=4).exp() / 2
    return torch.cat([centre - half, centre + half], -1)


class FocalLoss(torch.autograd.Function):
    """Sum of −α_t (1 − p_t)^γ ln p_t with its closed slope, finite for every γ ≥ 0; α and γ are tensors of one number."""

    @staticmethod
    def forward(context, logits, target, counted, alpha, gamma):
        sign = 2 * target - 1
        log_right = F.logsigmoid(sign * logits)
        log_wrong = F.logsigmoid(-sign * logits)
        right = log_right.exp()
        weight = counted * (target * alpha + (1 - target) * (1 - alpha)) * (gamma * log_wrong).exp()
        context.save_for_backward(weight * sign * (gamma * right * log_right + right - 1))
        return -(weight * log_right).sum()

    @staticmethod
    def backward(context, slope):
        return slope * context.saved_tensors[0], None, None, None, None


def detection_loss(logits, deltas, labels, targets, alpha, gamma):
    """(focal loss + smooth L1 × .25) / foreground anchors; the ignored band is left out."""
    classes = torch.arange(logits.shape[-1], device=logits.device)
    target = (labels[..., None] == classes).float()
    counted = (labels[..., None] != IGNORED).float()
    foreground = labels >= 0
    number = foreground.sum().clamp(min=1)
    focal = FocalLoss.apply(logits, target, counted, alpha, gamma)
    box = (F.smooth_l1_loss(deltas, targets, reduction="none", beta=SMOOTH) * foreground[..., None]).sum()
    return (focal + 0.25 * box) / number
