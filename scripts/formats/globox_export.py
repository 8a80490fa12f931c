"""Writes the set with globox: python3 globox_export.py SET OUT"""

from common import CLASSES, IMAGES, SOURCE, corners, link_images, run, subfolders, write_data_yaml
from globox import Annotation, AnnotationSet, BoundingBox

NUMBERS = {name: number for number, name in enumerate(CLASSES)}


def box_of(box):
    left, top, right, bottom = corners(box["box"])
    return BoundingBox(label=CLASSES[box["class"]], xmin=left, ymin=top, xmax=right, ymax=bottom)


SET = AnnotationSet(
    Annotation(
        image["name"], (image["width"], image["height"]), [box_of(box) for box in image["boxes"]]
    )
    for image in IMAGES
)


def coco(home):
    """COCO"""
    SET.save_coco(home / "annotations.json", auto_ids=True)
    return home / "annotations.json", 0.001


def yolo(home):
    """YOLO"""
    link_images(home / "images")
    subfolders(home / "labels")
    SET.save_yolo_v5(home / "labels", label_to_id=NUMBERS)
    return write_data_yaml(home, "images"), 0.001


def voc(home):
    """Pascal VOC"""
    link_images(home)
    SET.save_pascal_voc(home)
    return home, 0.001


def cvat(home):
    """CVAT"""
    SET.save_cvat(home / "annotations.xml")
    return home / "annotations.xml", 0.001


def labelme(home):
    """LabelMe"""
    link_images(home)
    SET.save_labelme(home)
    return home, 0.001


def openimages(home):
    """Open Images"""
    link_images(home)
    SET.save_openimage(home / "boxes.csv")
    return home / "boxes.csv", 0.001, {"drops": ["empty"]}


def via(home):
    """VIA"""
    link_images(home)
    SET.save_via_json(home / "via.json", image_folder=SOURCE / "images", label_key="class")
    return home / "via.json", 0.001


run("globox", [coco, yolo, voc, cvat, labelme, openimages, via], without=["crowds"])
