"""Writes the set with the converter of Ultralytics: python3 ultralytics_export.py SET OUT"""

import json
import os

from common import CLASSES, IMAGES, link_images, run, write_data_yaml
from ultralytics.data.converter import convert_coco


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


run("ultralytics", [yolo])
