"""Packs images and a COCO JSON into one file for train.py: images at training size, boxes, splits into training and test.

python3 pack.py annotations.json images/ --size 160x120 --bases 12,26,52 --out packed.npz [--long-tail 10] [--one-class] \
    [--train-json train.json]

Every image is held out in one of four splits, seed s trains with split s mod 4. With --long-tail r, training keeps fewer and
fewer images of one class after the other, down to 1/r of the first; the class of an image is that of its first box. With
--one-class all boxes are of one class.
"""

import argparse
import json
import pathlib

import numpy as np
from PIL import Image

FOLDS = 4


def pixels(paths, size):
    """[N, height, width, 3], or 1 where all are grey."""
    found = np.stack([np.asarray(Image.open(path).convert("RGB").resize(size, Image.BILINEAR)) for path in paths])
    grey = (found == found[..., :1]).all()
    return found[..., :1] if grey else found


def corners(image, annotations, size):
    """Boxes [B, 4] at training size, within the image."""
    width, height = image["width"], image["height"]
    boxes = np.array([row["bbox"] for row in annotations], np.float64).reshape(-1, 4)
    boxes = np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)
    boxes = np.clip(boxes, 0, [width, height, width, height])
    return boxes * (np.array(size * 2) / [width, height, width, height])


def splits(first_class, classes, ratio, random):
    """Masks [4, N] of the images to train on and to test on; test keeps the classes as they are."""
    fold = np.empty(len(first_class), int)
    rows = random.permutation(len(first_class))
    # by turns within a class, so that every split holds all
    rows = rows[np.argsort(first_class[rows], kind="stable")]
    fold[rows] = np.arange(len(rows)) % FOLDS
    test = np.stack([fold == f for f in range(FOLDS)])
    train = ~test
    if ratio > 1:
        for rank, k in enumerate(random.permutation(classes)):
            for mask in train:
                own = np.flatnonzero(mask & (first_class == k))
                mask[random.permutation(own)[round(len(own) * ratio ** (-rank / (classes - 1))) :]] = False
    return train, test


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotations")
    parser.add_argument("images")
    parser.add_argument("--size", required=True)
    parser.add_argument("--bases", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--long-tail", type=float, default=1)
    parser.add_argument("--one-class", action="store_true")
    parser.add_argument("--train-json")
    options = parser.parse_args()
    dataset = json.loads(pathlib.Path(options.annotations).read_text())
    if options.one_class:
        dataset["categories"] = [{"id": 1, "name": "object"}]
        for row in dataset["annotations"]:
            row["category_id"] = 1
    size = tuple(map(int, options.size.split("x")))
    ids = [category["id"] for category in dataset["categories"]]
    by_image = {image["id"]: [] for image in dataset["images"]}
    for row in dataset["annotations"]:
        if row["bbox"][2] > 0 and row["bbox"][3] > 0:
            by_image[row["image_id"]].append(row)
    images = [image for image in dataset["images"] if by_image[image["id"]]]
    own = [by_image[image["id"]] for image in images]
    first = np.array([ids.index(rows[0]["category_id"]) for rows in own])
    train, test = splits(first, len(ids), options.long_tail, np.random.default_rng(0))
    np.savez_compressed(
        options.out,
        images=pixels([pathlib.Path(options.images) / image["file_name"] for image in images], size),
        boxes=np.concatenate([corners(image, rows, size) for image, rows in zip(images, own)]),
        labels=np.array([ids.index(row["category_id"]) for rows in own for row in rows], np.int8),
        counts=np.array([len(rows) for rows in own]),
        classes=[category["name"] for category in dataset["categories"]],
        bases=np.array(list(map(float, options.bases.split(",")))),
        train=train,
        test=test,
    )
    print(f"{len(images)} images, train on {train.sum(1)}, test on {test.sum(1)}")
    if options.train_json:
        kept = {images[row]["id"] for row in np.flatnonzero(train[0])}
        part = {
            **dataset,
            "images": [image for image in images if image["id"] in kept],
            "annotations": [row for row in dataset["annotations"] if row["image_id"] in kept],
        }
        pathlib.Path(options.train_json).write_text(json.dumps(part))


if __name__ == "__main__":
    main()
