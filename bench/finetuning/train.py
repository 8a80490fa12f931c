"""Trains the pairs of a grid one after the other and appends each to a table; those that it holds already are left out.

nice -n 19 python3 train.py cards --steps 120 --out cards_120.csv [--seeds 0] [--pairs 2:.25,1:.5] [--first 12] [--detector fcos]

Without --pairs: γ 0, .5, 1, 2, 3 with α .25, .5, .75, .9 and three pairs between, the most telling first.
"""

import argparse
import contextlib
import csv
import io
import pathlib
import time

import numpy as np
import torch
from pycocotools.coco import COCO

import fcos
import retinanet
from detector import backbone, frozen_features
from evaluate import average_precisions, detect

HEADS = {"retinanet": retinanet, "fcos": fcos}

BATCH = 8
MOMENTUM, DECAY = 0.9, 1e-4
WARM_UP = 0.1
# shares of the steps after which the rate falls to a tenth, as in a schedule of 12 epochs
FALLS = (8 / 12, 11 / 12)
ORDER = [(2, 0.25), (1, 0.5), (1, 0.75), (0.5, 0.6), (1.5, 0.75), (0, 0.75), (3, 0.25), (2, 0.75), (0.5, 0.25), (0, 0.9)]
ORDER += [(1, 0.9), (3, 0.75), (1, 0.6), (2, 0.5), (0, 0.5), (1, 0.25), (0.5, 0.75), (0, 0.25), (2, 0.9), (0.5, 0.5)]
ORDER += [(3, 0.5), (0.5, 0.9), (3, 0.9)]


class Data:
    """Frozen features of every image, those of training also mirrored, and what every anchor or point should say."""

    def __init__(self, name, head):
        self.head = head
        packed = np.load(f"{name}.npz")
        self.classes = len(packed["classes"])
        self.side = packed["train_images"].shape[1]
        self.places, self.levels = head.places(self.side)
        with contextlib.redirect_stdout(io.StringIO()):
            self.truth = COCO(f"{name}_test.json")
        self.test, self.train = kept_features(pathlib.Path(f"{name}.features.pt"), packed)
        self.wanted, self.targets = [], []
        boxes = np.split(packed["train_boxes"], np.cumsum(packed["train_counts"])[:-1])
        labels = np.split(packed["train_labels"], np.cumsum(packed["train_counts"])[:-1])
        for mirrored in (False, True):
            for own, label in zip(boxes, labels):
                own = torch.from_numpy(own)
                if mirrored:
                    own = torch.stack([self.side - own[:, 2], own[:, 1], self.side - own[:, 0], own[:, 3]], 1)
                wanted, targets = head.assign(self.places, own, torch.from_numpy(label))
                self.wanted.append(wanted)
                self.targets.append(targets)
        self.images = len(boxes)
        self.wanted, self.targets = torch.stack(self.wanted), torch.stack(self.targets)


def kept_features(file, packed):
    """Of the images of test, and of training as they are and mirrored; computed once and kept beside the data."""
    if not file.exists():
        with contextlib.redirect_stdout(io.StringIO()):
            network = backbone()
        images = packed["train_images"]
        both = np.concatenate([images, images[:, :, ::-1]])
        torch.save((features(network, packed["test_images"]), features(network, both)), file)
    return torch.load(file)


def features(network, images):
    pixels = torch.from_numpy(images).permute(0, 3, 1, 2).float()
    parts = [frozen_features(network, part) for part in pixels.split(16)]
    return [torch.cat(level) for level in zip(*parts)]


def rate(highest, step, steps):
    warm = min(1, (step + 1) / (WARM_UP * steps))
    return highest * warm * 0.1 ** sum(step >= share * steps for share in FALLS)


def batches(images, steps, random):
    """Rows of the features, image + images · mirrored; every image once an epoch."""
    order = np.concatenate([random.permutation(images) for _ in range(-(-steps * BATCH // images))])[: steps * BATCH]
    mirrored = random.integers(0, 2, len(order))
    return torch.from_numpy(order + images * mirrored).view(steps, BATCH)


def trained(data, gamma, alpha, seed, steps):
    torch.manual_seed(seed)
    with contextlib.redirect_stdout(io.StringIO()):
        network = data.head.Detector(data.classes)
    highest = data.head.RATE
    optimizer = torch.optim.SGD(network.parameters(), highest, MOMENTUM, weight_decay=DECAY)
    for step, rows in enumerate(batches(data.images, steps, np.random.default_rng(seed))):
        for group in optimizer.param_groups:
            group["lr"] = rate(highest, step, steps)
        outputs = network(*(level[rows].contiguous(memory_format=torch.channels_last) for level in data.train))
        loss = data.head.detection_loss(outputs, data.wanted[rows], data.targets[rows], alpha, gamma)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return network, loss.item()


@torch.no_grad()
def scores(network, data):
    found = []
    for part in zip(*(level.split(16) for level in data.test)):
        found += [detect(data.head, one, data.places, data.levels, data.side) for one in zip(*network(*part))]
    return average_precisions(data.truth, found)


def done(table):
    if not table.exists():
        table.write_text("seed,gamma,alpha,ap50,ap75,ap,loss,seconds\n")
    return {tuple(map(float, row[:3])) for row in list(csv.reader(table.open()))[1:]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seeds", default="0")
    parser.add_argument("--pairs")
    parser.add_argument("--first", type=int, help="so many pairs of the usual order")
    parser.add_argument("--detector", choices=HEADS, default="retinanet")
    options = parser.parse_args()
    pairs = [tuple(map(float, pair.split(":"))) for pair in options.pairs.split(",")] if options.pairs else ORDER[: options.first]
    data = Data(options.data, HEADS[options.detector])
    print(f"{data.images} images, {(data.wanted >= 0).sum() / len(data.wanted):.2f} foreground places an image", flush=True)
    for gamma, alpha in pairs:
        for seed in map(int, options.seeds.split(",")):
            if (seed, gamma, alpha) in done(options.out):
                continue
            started = time.process_time()
            network, loss = trained(data, gamma, alpha, seed, options.steps)
            ap, ap50, ap75 = scores(network, data)
            seconds = time.process_time() - started
            with options.out.open("a") as table:
                table.write(f"{seed},{gamma:g},{alpha:g},{ap50:.4f},{ap75:.4f},{ap:.4f},{loss:.4f},{seconds:.0f}\n")
            print(f"γ {gamma:g} α {alpha:g} seed {seed}: AP50 {ap50:.3f}, {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
