"""The training as Focal Lens reads it: `focal-lens analyze cards_train.json --config config.py --schedule 120x8`."""

from torchvision.models.detection import RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator

model = RetinaNet(
    backbone,  # EfficientNet-Lite0 and its pyramid, see detector.py
    num_classes=6,
    min_size=256,
    max_size=256,
    anchor_generator=AnchorGenerator(
        sizes=((32, 40, 50), (64, 80, 101), (128, 161, 203)),
        aspect_ratios=((0.5, 1.0, 2.0),) * 3,
    ),
    score_thresh=0.05,
)
