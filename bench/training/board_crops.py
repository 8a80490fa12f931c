"""Packs DeepPCB for train.py with one defect an image on canvases of several sizes: negatives per positive vary, and nothing else.

python3 board_crops.py PCBData --side 64 --out crops_64.npz --train-json crops_64_train.json [--every 2] [--kinds]

Every board comes with a picture of itself without defects. An image is that picture, with one defect of the tested board in
its place; the defect is the same one for every side, and so is its size in pixels: only more of the board is around it. With
--kinds the six classes of defects stay apart, and every anchor has six logits.
"""

import argparse
import json
import pathlib

import numpy as np
from PIL import Image

from pack import splits
from to_coco import PCB_CLASSES

WHOLE, SHRINK = 640, 0.4
# pixels of the board around a defect that come with it
AROUND = 6
# a defect has to fit the smallest canvas with some board around it
LARGEST = 100
BASES = (12.0, 26.0, 52.0)


def boards(folder, every):
    """(tested picture, picture without defects, boxes [B, 5] with the class last) of every n-th board with a fitting defect."""
    lines = [line for name in ("trainval.txt", "test.txt") for line in (folder / name).read_text().split("\n") if line]
    for line in lines[::every]:
        image, text = line.split()
        rows = np.array([list(map(int, row.split())) for row in (folder / text).read_text().split("\n") if row])
        fitting = rows[(rows[:, 2:4] - rows[:, :2]).max(1) <= LARGEST]
        if len(fitting):
            yield *(
                np.asarray(Image.open(folder / image.replace(".jpg", f"_{kind}.jpg")).convert("L"))
                for kind in ("test", "temp")
            ), fitting


def cropped(tested, clean, defect, side, random):
    """Picture [side, side] of part of the board, and the corners of its defect in it."""
    picture = clean.copy()
    left, top = np.maximum(defect[:2] - AROUND, 0)
    right, bottom = defect[2:4] + AROUND
    picture[top:bottom, left:right] = tested[top:bottom, left:right]
    extent = round(side / SHRINK)
    # two draws whatever the side, so that all sides have the same boards and defects
    share = random.random(2)
    lowest = np.maximum(defect[2:4] + AROUND - extent, 0)
    highest = np.minimum(np.maximum(defect[:2] - AROUND, 0), WHOLE - extent)
    x, y = np.round(lowest + share * (highest - lowest)).astype(int)
    part = Image.fromarray(picture[y : y + extent, x : x + extent]).resize((side, side), Image.BILINEAR)
    return np.asarray(part), (defect[:4] - [x, y, x, y]) * side / extent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--side", type=int, required=True)
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--out", required=True)
    parser.add_argument("--train-json", required=True)
    options = parser.parse_args()
    random = np.random.default_rng(0)
    pictures, corners, labels = [], [], []
    for tested, clean, rows in boards(options.folder, options.every):
        defect = rows[random.integers(len(rows))]
        picture, box = cropped(tested, clean, defect, options.side, random)
        pictures.append(picture[..., None])
        corners.append(box)
        labels.append(defect[4] - 1 if options.kinds else 0)
    corners, labels = np.array(corners), np.array(labels, np.int8)
    classes = list(PCB_CLASSES) if options.kinds else ["defect"]
    train, test = splits(labels.astype(int), len(classes), 1, random)
    np.savez_compressed(
        options.out,
        images=np.stack(pictures),
        boxes=corners,
        labels=labels,
        counts=np.ones(len(labels), int),
        classes=classes,
        bases=np.array(BASES),
        train=train,
        test=test,
    )
    rows = np.flatnonzero(train[0])
    dataset = {
        "images": [
            {"id": int(row) + 1, "file_name": f"{row}.png", "width": options.side, "height": options.side} for row in rows
        ],
        "annotations": [
            {
                "id": int(row) + 1,
                "image_id": int(row) + 1,
                "category_id": int(labels[row]) + 1,
                "bbox": [*map(float, corners[row, :2]), *map(float, corners[row, 2:] - corners[row, :2])],
                "area": float((corners[row, 2:] - corners[row, :2]).prod()),
                "iscrowd": 0,
            }
            for row in rows
        ],
        "categories": [{"id": k + 1, "name": name} for k, name in enumerate(classes)],
    }
    pathlib.Path(options.train_json).write_text(json.dumps(dataset))
    print(f"{len(labels)} images of {options.side} pixels, train on {train.sum(1)}, test on {test.sum(1)}")


if __name__ == "__main__":
    main()
