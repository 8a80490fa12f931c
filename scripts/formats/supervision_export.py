"""Writes the set with supervision, all pictures in one folder: python3 supervision_export.py SET OUT"""

from pathlib import Path

import numpy
from common import CLASSES, IMAGES, SOURCE, corners, run
from supervision import DetectionDataset, Detections


def detections(boxes):
    if not boxes:
        return Detections.empty()
    return Detections(
        xyxy=numpy.array([corners(box["box"]) for box in boxes], dtype=float),
        class_id=numpy.array([box["class"] for box in boxes]),
        data={"iscrowd": numpy.array([int(box["crowd"]) for box in boxes])},
    )


PATHS = [str(SOURCE / "images" / image["name"]) for image in IMAGES]
SET = DetectionDataset(
    CLASSES,
    PATHS,
    {path: detections(image["boxes"]) for path, image in zip(PATHS, IMAGES, strict=True)},
)


VOC_REMARK = (
    "it rounds, and counts pixels from 1 with the last one in, as VOC does; we take corners as "
    "they are, so 1.5 px are allowed here"
)


def coco(home):
    """COCO"""
    SET.as_coco(str(home / "images"), str(home / "annotations.json"))
    return home / "annotations.json", 0.001, {"without": []}


def yolo(home):
    """YOLO"""
    SET.as_yolo(str(home / "images"), str(home / "labels"), str(home / "data.yaml"))
    text = (home / "data.yaml").read_text(encoding="utf8")
    (home / "data.yaml").write_text(f"train: images\nval: images\n{text}", encoding="utf8")
    return home / "data.yaml", 0.01


def voc(home):
    """Pascal VOC"""
    SET.as_pascal_voc(str(home / "images"), str(home / "annotations"))
    # Pixels are numbered from 1 and the last one counts in: readers that take the corners as they are are a pixel off.
    return home, 1.501, {"remark": VOC_REMARK, "without": ["crowds", "hollow"]}


def labelme(home):
    """LabelMe"""
    SET.as_labelme(str(home), str(home))
    return home, 0.001


def createml(home):
    """CreateML"""
    SET.as_createml(str(home), str(home / "_annotations.createml.json"))
    return home / "_annotations.createml.json", 0.001


run("supervision", [coco, yolo, voc, labelme, createml], without=["crowds"])
