"""Writes the set with the SDK of Label Studio: python3 labelstudio_export.py SET OUT"""

import json

import numpy
from common import CLASSES, IMAGES, run, whole_pixels
from label_studio_sdk.converter.brush import mask2rle
from label_studio_sdk.converter.imports.coco import convert_coco_to_ls

NO_PLACE = {
    "without": ["crowds", "sizes"],
    "remark": "it says no size of an image without a box",
}


def tasks(home):
    """Label Studio"""
    boxes = [(number, box) for number, image in enumerate(IMAGES) for box in image["boxes"]]
    coco = {
        "images": [
            {"id": number, "file_name": image["name"], "width": image["width"], "height": image["height"]}
            for number, image in enumerate(IMAGES)
        ],
        "categories": [{"id": number, "name": name} for number, name in enumerate(CLASSES)],
        "annotations": [
            {"id": number, "image_id": image, "category_id": box["class"], "bbox": box["box"]}
            for number, (image, box) in enumerate(boxes, 1)
        ],
    }
    (home / "coco.json").write_text(json.dumps(coco), encoding="utf8")
    convert_coco_to_ls(str(home / "coco.json"), str(home / "tasks.json"))
    return home / "tasks.json", 0.001, NO_PLACE


def brush(home):
    """Label Studio, masks of a brush"""
    images = whole_pixels()
    written = [
        {
            "id": number,
            "data": {"image": image["name"]},
            "annotations": [{"result": [painted(box, image) for box in image["boxes"]]}],
        }
        for number, image in enumerate(images)
    ]
    (home / "tasks.json").write_text(json.dumps(written), encoding="utf8")
    truth = {"truth": {"classes": CLASSES, "images": images}}
    return home / "tasks.json", 0, NO_PLACE | truth


def painted(box, image):
    left, top, width, height = box["box"]
    mask = numpy.zeros((image["height"], image["width"]), dtype=numpy.uint8)
    mask[top : top + height, left : left + width] = 255
    return {
        "type": "brushlabels",
        "original_width": image["width"],
        "original_height": image["height"],
        "value": {"format": "rle", "rle": mask2rle(mask), "brushlabels": [CLASSES[box["class"]]]},
    }


run("label-studio-sdk", [tasks, brush])
