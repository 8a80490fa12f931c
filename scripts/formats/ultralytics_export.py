"""Writes the set with the converter of Ultralytics, and says what its loader keeps of broken labels.

    python3 ultralytics_export.py SET OUT
"""

import json
import os
import random

from common import CLASSES, IMAGES, link_images, run, write_data_yaml
from ultralytics.data.converter import convert_coco
from ultralytics.data.dataset import YOLODataset


def coco_of(pictures):
    """Categories number from 1, as the converter takes them."""
    return {
        "images": [
            {"id": at, "file_name": image["name"], "width": image["width"], "height": image["height"]}
            for at, image in enumerate(pictures, 1)
        ],
        "annotations": [
            {
                "id": 1000 * at + number,
                "image_id": at,
                "category_id": box["class"] + 1,
                "bbox": box["box"],
                "area": box["box"][2] * box["box"][3],
                "iscrowd": int(box["crowd"]),
                "segmentation": [],
            }
            for at, image in enumerate(pictures, 1)
            for number, box in enumerate(image["boxes"])
        ],
        "categories": [{"id": number, "name": name} for number, name in enumerate(CLASSES, 1)],
    }


def yolo(home):
    """YOLO"""
    source = home / "coco"
    source.mkdir()
    (source / "set.json").write_text(json.dumps(coco_of(IMAGES)), encoding="utf8")
    convert_coco(str(source), str(home / "out"), cls91to80=False)
    made = home / "out"
    os.rename(made / "labels" / "set", made / "labels" / "all")
    link_images(made / "images" / "all")
    return write_data_yaml(made, "images/all"), 0.001, {"drops": ["crowds"]}


def mutated(home):
    """YOLO, labels broken on purpose"""
    place, rounding, _ = yolo(home)
    labels = place.parent / "labels" / "all"
    draw = random.Random(5)
    for file in sorted(labels.rglob("*.txt")):
        if draw.random() < 0.7:
            file.write_text(draw.choice(MUTATIONS)(file.read_text(), draw), encoding="utf8")
    return place, rounding, {"truth": kept_by(place), "without": ["hollow"], "remark": "held to its own `YOLODataset`"}


def one_row(change):
    """Of a text with rows, one changed."""

    def of(text, draw):
        rows = text.splitlines() or ["0 0.5 0.5 0.1 0.1"]
        at = draw.randrange(len(rows))
        rows[at] = change(rows[at].split(), draw)
        return "\n".join(rows)

    return of


def in_place(place, number):
    return one_row(lambda row, _: " ".join(row[:place] + [number] + row[place + 1 :]))


MUTATIONS = [
    in_place(0, "5"),
    in_place(0, "-1"),
    in_place(0, "1.0"),
    in_place(0, "person"),
    in_place(1, "1.3"),
    in_place(1, "1.005"),
    in_place(2, "-0.2"),
    in_place(2, "-0.005"),
    in_place(3, "0"),
    in_place(4, "nan"),
    in_place(4, "0,2"),
    one_row(lambda row, _: " ".join(row[:4])),
    one_row(lambda row, _: " ".join([*row, "0.9"])),
    one_row(lambda row, _: " ".join([*row, "0.7", "0.7"])),
    one_row(lambda row, _: f"{' '.join(row)}\n{' '.join(row)}"),
    one_row(lambda row, _: f"{row[0]} 0.1 0.1 0.5 0.15 0.4 0.6"),
    one_row(lambda row, _: "\t".join(row) + "\r"),
    lambda text, _: "",
    lambda text, _: "\n\n" + text + "\n\n",
    lambda text, _: "\n".join(f"{row.split()[0]} 0.1 0.1 0.5 0.15 0.4 0.6" for row in text.splitlines()),
]


def kept_by(place):
    """Images and boxes that the data set class of Ultralytics keeps, in pixels."""
    names = dict(enumerate(CLASSES))
    folder_of_images = str(place.parent / "images" / "all")
    data = {"names": names, "nc": len(names), "channels": 3}
    kept = YOLODataset(img_path=folder_of_images, data=data, task="detect", augment=False).labels
    return {"classes": CLASSES, "images": [image_of(label) for label in kept]}


def image_of(label):
    height, width = label["shape"]
    boxes = [
        {
            "class": int(number),
            "box": [(x - w / 2) * width, (y - h / 2) * height, w * width, h * height],
            "crowd": False,
        }
        for number, (x, y, w, h) in zip(label["cls"][:, 0], label["bboxes"].astype(float), strict=True)
    ]
    return {"name": label["im_file"], "width": width, "height": height, "boxes": boxes}


run("ultralytics", [yolo, mutated])
