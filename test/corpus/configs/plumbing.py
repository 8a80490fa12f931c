import argparse
from functools import partial

from .losses import sigmoid_focal_loss


class Criterion:
    def __init__(self, focal_alpha=0.25, weight=1.0):
        self.focal_alpha = focal_alpha

    def labels(self, logits, targets, boxes):
        return sigmoid_focal_loss(logits, targets, boxes, alpha=self.focal_alpha, gamma=2)


class RareFocalLoss:
    def forward(self, logits, targets):
        alpha, gamma = 0.25, 1.5
        return logits * alpha ** gamma


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--fl-alpha', type=float, default=0.4, help='of the focal loss')
    parser.add_argument('--fl-gamma', type=float, default=1.0)
    return parser.parse_args()


args = arguments()
aux = partial(sigmoid_focal_loss, alpha=0.3, gamma=2.5)
extra = RareFocalLoss(**{'alpha': 0.5, 'gamma': 1.0})
