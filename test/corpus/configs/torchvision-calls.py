import torchvision
from torchvision.models.detection import RetinaNet
num_epochs = 20

def build():
    sizes = ((16,), (32,), (64,), (128,), (256,))
    anchors = AnchorGenerator(sizes=sizes, aspect_ratios=((0.5, 1.0, 2.0),) * len(sizes))
    model = RetinaNet(backbone, num_classes=5, min_size=(64, 72), max_size=128, anchor_generator=anchors,
                      score_thresh=0.1, fg_iou_thresh=0.6, bg_iou_thresh=0.3)
    return model

loss = sigmoid_focal_loss(logits, targets, alpha=0.25, gamma=2, reduction="sum")
