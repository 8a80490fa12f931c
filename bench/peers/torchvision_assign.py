"""CPU seconds an image that torchvision takes for what `npm run bench:assign` measures: anchors, box_iou and Matcher.

Reads lines of `width height x1 y1 x2 y2 …` (padded size and boxes in pixels of the network input) from standard input and
prints the median over the images, in seconds. One thread, on the CPU.
"""

import statistics
import sys
import time

import torch
from torchvision.models.detection._utils import Matcher
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.ops import box_iou

torch.set_num_threads(1)

SIZES = tuple((x, int(x * 2 ** (1 / 3)), int(x * 2 ** (2 / 3))) for x in (32, 64, 128, 256, 512))
GENERATOR = AnchorGenerator(SIZES, ((0.5, 1.0, 2.0),) * 5)
MATCHER = Matcher(0.5, 0.4, allow_low_quality_matches=True)


def feature_maps(height, width):
    sizes = [(height // stride, width // stride) for stride in (8, 16, 32)]
    while len(sizes) < 5:
        sizes.append(tuple((side - 1) // 2 + 1 for side in sizes[-1]))
    return [torch.empty((1, 1, *size)) for size in sizes]


def main():
    seconds = []
    for line in sys.stdin:
        width, height, *corners = line.split()
        images = ImageList(torch.empty((1, 1, int(height), int(width))), [(int(height), int(width))])
        boxes = torch.tensor([float(corner) for corner in corners]).reshape(-1, 4)
        maps = feature_maps(int(height), int(width))
        started = time.process_time()
        anchors = GENERATOR(images, maps)[0]
        if len(boxes) > 0:
            MATCHER(box_iou(boxes, anchors))
        seconds.append(time.process_time() - started)
    print(statistics.fmean(seconds))


main()
