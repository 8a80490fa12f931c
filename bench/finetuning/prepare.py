"""Packs images with Pascal VOC annotations for train.py, all at one square size, and their boxes as COCO JSON at that size.

python3 prepare.py --train images/train --test images/test --size 256 --out cards
python3 prepare.py --train train/images,train/annots --test valid/images,valid/annots --size 256 --crop 512 --out plates

Writes OUT.npz, OUT_train.json and OUT_test.json. A folder of annotations after a comma is where they do not lie beside their
images. With --crop C every image is cut to one square of C pixels, around one of its objects, before it is made smaller.
"""

import argparse
import json
import pathlib
import xml.etree.ElementTree as ElementTree

import numpy as np
from PIL import Image

# an object that a cut leaves less of than this is dropped
VISIBLE = 0.4


def annotated(folders):
    """(image, corner boxes [B, 4], names) of every annotation file, in the order of their names."""
    images, *beside = folders.split(",")
    for file in sorted(pathlib.Path(beside[0] if beside else images).glob("*.xml")):
        root = ElementTree.parse(file).getroot()
        path = pathlib.Path(images) / root.findtext("filename")
        if not path.exists():
            path = next(p for p in pathlib.Path(images).glob(f"{file.stem}.*") if p.suffix.lower() in (".jpg", ".png"))
        boxes = [[float(row.findtext(f"bndbox/{side}")) for side in ("xmin", "ymin", "xmax", "ymax")] for row in root.iter("object")]
        names = [row.findtext("name") for row in root.iter("object")]
        if boxes:
            yield Image.open(path).convert("RGB"), np.array(boxes), names


def window(image, boxes, crop, random):
    """Corner (x, y) of a square of `crop` pixels that holds the middle of one box."""
    middle = (boxes[:, :2] + boxes[:, 2:])[random.integers(len(boxes))] / 2
    shift = random.uniform(0.2, 0.8, 2) * crop
    return np.clip(np.round(middle - shift), 0, np.array(image.size) - crop)


def pack(folders, size, crop, random):
    for image, boxes, names in annotated(folders):
        area = (boxes[:, 2:] - boxes[:, :2]).prod(1)
        if crop:
            corner = window(image, boxes, crop, random)
            image = image.crop((*corner, *(corner + crop)))
            boxes = boxes - np.tile(corner, 2)
        width, height = image.size
        boxes = np.clip(boxes, 0, [width, height, width, height])
        kept = (boxes[:, 2:] - boxes[:, :2]).prod(1) >= VISIBLE * area
        scaled = boxes[kept] * size / np.array([width, height, width, height])
        yield np.asarray(image.resize((size, size), Image.BILINEAR)), scaled, [n for n, k in zip(names, kept) if k]


def coco(rows, classes, size):
    annotations = [
        {
            "id": 0,
            "image_id": i + 1,
            "category_id": classes.index(name) + 1,
            "bbox": [round(float(v), 3) for v in (*box[:2], *(box[2:] - box[:2]))],
            "area": round(float((box[2:] - box[:2]).prod()), 3),
            "iscrowd": 0,
        }
        for i, (_, boxes, names) in enumerate(rows)
        for box, name in zip(boxes, names)
    ]
    return {
        "images": [{"id": i + 1, "file_name": f"{i + 1}.png", "width": size, "height": size} for i in range(len(rows))],
        "annotations": [{**row, "id": i + 1} for i, row in enumerate(annotations)],
        "categories": [{"id": i + 1, "name": name} for i, name in enumerate(classes)],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", required=True)
    parser.add_argument("--test", required=True)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--crop", type=int, default=0)
    parser.add_argument("--images", type=int, help="training images to keep, drawn at random")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    random = np.random.default_rng(0)
    parts = {part: list(pack(getattr(options, part), options.size, options.crop, random)) for part in ("train", "test")}
    if options.images:
        drawn = np.sort(random.permutation(len(parts["train"]))[: options.images])
        parts["train"] = [parts["train"][i] for i in drawn]
    classes = sorted({name for rows in parts.values() for row in rows for name in row[2]})
    arrays = {"classes": np.array(classes)}
    for part, rows in parts.items():
        arrays[f"{part}_images"] = np.stack([image for image, _, _ in rows])
        arrays[f"{part}_boxes"] = np.concatenate([boxes for _, boxes, _ in rows]).astype(np.float32)
        arrays[f"{part}_labels"] = np.array([classes.index(name) for _, _, names in rows for name in names])
        arrays[f"{part}_counts"] = np.array([len(names) for _, _, names in rows])
        pathlib.Path(f"{options.out}_{part}.json").write_text(json.dumps(coco(rows, classes, options.size)))
        print(part, len(rows), "images", len(arrays[f"{part}_labels"]), "boxes")
    np.savez_compressed(f"{options.out}.npz", **arrays)


if __name__ == "__main__":
    main()
