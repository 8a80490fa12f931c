"""Compares labels with torchvision's own code.

Reads one image a line from standard input, as verify-torchvision.mjs writes them: width, height, the training size that
was drawn for it, which set it belongs to, boxes (x, y, width, height, crowd) and, for each detector, our foreground anchors
with their boxes and our ignored anchors. Prints how many anchors were compared and how many differ; ends with 1 where any
does.
"""

import json
import sys
from types import SimpleNamespace

import torch
import torchvision
from torchvision.models.detection import _utils, retinanet, rpn
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.transform import GeneralizedRCNNTransform

torch.set_num_threads(1)

MEAN_AND_DEVIATION = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
RATIOS = ((0.5, 1.0, 2.0),) * 5
RETINANET_SIZES = tuple((x, int(x * 2 ** (1 / 3)), int(x * 2 ** (2 / 3))) for x in (32, 64, 128, 256, 512))
GENERATORS = {
    "retinanet-torchvision": AnchorGenerator(RETINANET_SIZES, RATIOS),
    "rpn-torchvision": AnchorGenerator(((32,), (64,), (128,), (256,), (512,)), RATIOS),
}
RETINANET_MATCHER = _utils.Matcher(0.5, 0.4, allow_low_quality_matches=True)
COUNTS = {"training": 1, "testing": 1}
RPN = rpn.RegionProposalNetwork(
    GENERATORS["rpn-torchvision"], rpn.RPNHead(8, 3), 0.7, 0.3, 256, 0.5, COUNTS, COUNTS, 0.7
)


class Capture:
    """Stands for a detector's head and keeps what it is handed."""

    def compute_loss(self, targets, outputs, anchors, matched):
        self.matched = matched[0]
        return {}


def target_boxes(rows, width, height):
    """As references/detection/coco_utils.py prepares them, without masks."""
    boxes = [row[:4] for row in rows if row[4] == 0]
    boxes = torch.as_tensor(boxes, dtype=torch.float32).reshape(-1, 4)
    boxes[:, 2:] += boxes[:, :2]
    boxes[:, 0::2].clamp_(min=0, max=width)
    boxes[:, 1::2].clamp_(min=0, max=height)
    return boxes[(boxes[:, 3] > boxes[:, 1]) & (boxes[:, 2] > boxes[:, 0])]


def transformed(image, boxes):
    """As a training does it whose random choice among the sizes fell on the one of the line."""
    transform = GeneralizedRCNNTransform(image["trainingSizes"], 1333, *MEAN_AND_DEVIATION)
    transform.train()
    transform.torch_choice = lambda sizes: sizes[sizes.index(image["size"])]
    pixels = torch.zeros((3, image["height"], image["width"]))
    images, targets = transform([pixels], [{"boxes": boxes}])
    return images.tensors.shape[-2:], targets[0]["boxes"]


def feature_maps(method, height, width):
    """Sizes of the feature pyramid: strides by convolutions, then halves rounded up."""
    first = (8, 16, 32) if method == "retinanet-torchvision" else (4, 8, 16, 32)
    sizes = [(height // stride, width // stride) for stride in first]
    while len(sizes) < 5:
        sizes.append(tuple((side - 1) // 2 + 1 for side in sizes[-1]))
    return [torch.empty((1, 1, *size)) for size in sizes]


def torchvision_labels(method, boxes, height, width):
    """Box of each anchor, -1 for background, -2 for ignored; by the code that trains."""
    images = ImageList(torch.empty((1, 1, height, width)), [(height, width)])
    anchors = GENERATORS[method](images, feature_maps(method, height, width))[0]
    targets = [{"boxes": boxes, "labels": torch.zeros(len(boxes), dtype=torch.int64)}]
    if method == "retinanet-torchvision":
        head = Capture()
        model = SimpleNamespace(proposal_matcher=RETINANET_MATCHER, head=head)
        retinanet.RetinaNet.compute_loss(model, targets, {}, [anchors])
        return head.matched
    labels = RPN.assign_targets_to_anchors([anchors], targets)[0][0]
    if len(boxes) == 0:
        return torch.full((len(anchors),), -1)
    matched = RPN.proposal_matcher(RPN.box_similarity(boxes, anchors))
    assert torch.equal(labels == 1, matched >= 0) and torch.equal(labels == -1, matched == -2)
    return matched


def our_labels(found, count):
    labels = torch.full((count,), -1)
    labels[found["ignored"]] = -2
    labels[found["foreground"]] = torch.tensor(found["boxes"], dtype=torch.int64)
    return labels


def main():
    totals = {}
    for line in sys.stdin:
        image = json.loads(line)
        width, height = image["width"], image["height"]
        boxes = target_boxes(image["annotations"], width, height)
        padded, boxes = transformed(image, boxes)
        for method in GENERATORS:
            key = f"{method}, {image['set']}"
            total = totals.setdefault(key, {"images": 0, "sizes": set(), "anchors": 0, "different": 0})
            expected = torchvision_labels(method, boxes, *padded)
            found = image["labels"][method]
            total["images"] += 1
            total["sizes"].add((width, height))
            total["anchors"] += len(expected)
            if found["anchors"] != len(expected):
                different = len(expected)
            else:
                different = int((our_labels(found, len(expected)) != expected).sum())
            total["different"] += different
            if different:
                print(f"{method}: {different} anchors of {image['name']} at {image['size']} differ")
    print(f"torchvision {torchvision.__version__}, torch {torch.__version__}")
    for key, total in totals.items():
        print(
            f"{key}: {total['anchors']:,} anchors of {total['images']:,} inputs of {len(total['sizes'])} image sizes "
            f"compared, {total['different']:,} different"
        )
    return 1 if any(total["different"] for total in totals.values()) or not totals else 0


if __name__ == "__main__":
    sys.exit(main())
