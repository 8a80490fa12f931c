"""A packed dataset on the device."""

import numpy as np
import torch

from detector import anchors, assign


class Dataset:
    """Images on the device with what every anchor should say, as they are and mirrored."""

    def __init__(self, file, device):
        packed = np.load(file)
        self.classes = len(packed["classes"])
        self.train, self.test = packed["train"], packed["test"]
        starts = np.cumsum(packed["counts"])[:-1]
        self.boxes = np.split(packed["boxes"].astype(np.float32), starts)
        self.labels = np.split(packed["labels"].astype(np.int64), starts)
        self.images = torch.from_numpy(packed["images"]).permute(0, 3, 1, 2).contiguous().to(device)
        height, width = self.images.shape[-2:]
        self.places = anchors(height, width, packed["bases"]).to(device)
        self.targets = [[], []]
        for boxes, labels in zip(self.boxes, self.labels):
            boxes, labels = torch.from_numpy(boxes).to(device), torch.from_numpy(labels).to(device)
            mirrored = torch.stack([width - boxes[:, 2], boxes[:, 1], width - boxes[:, 0], boxes[:, 3]], 1)
            for side, corners in enumerate((boxes, mirrored)):
                self.targets[side].append(assign(self.places, corners, labels))
        # rows: image · 2 + mirrored
        pairs = [target for both in zip(*self.targets) for target in both]
        self.wanted = torch.stack([label for label, _ in pairs])
        self.deltas = torch.stack([delta for _, delta in pairs]).half()
        del self.targets

    @staticmethod
    def normal(images):
        return images.expand(-1, 3, -1, -1).float() / 63.75 - 2
