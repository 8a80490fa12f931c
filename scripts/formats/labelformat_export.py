"""Writes the set with labelformat, and packs some of it: python3 labelformat_export.py SET OUT"""

import shutil
from pathlib import Path

from common import CLASSES, IMAGES, corners, link_images, run, subfolders
from labelformat.formats.coco import COCOObjectDetectionOutput
from labelformat.formats.cvat import CVATObjectDetectionOutput
from labelformat.formats.kitti import KittiObjectDetectionOutput
from labelformat.formats.pascalvoc import PascalVOCObjectDetectionOutput
from labelformat.formats.yolov8 import YOLOv8ObjectDetectionOutput
from labelformat.model.bounding_box import BoundingBox
from labelformat.model.category import Category
from labelformat.model.image import Image
from labelformat.model.object_detection import (
    ImageObjectDetection,
    ObjectDetectionInput,
    SingleObjectDetection,
)


class Made(ObjectDetectionInput):
    """The set as labelformat takes it."""

    def __init__(self, classes):
        self.classes = [Category(id=number, name=name) for number, name in enumerate(classes)]

    @staticmethod
    def add_cli_arguments(parser):
        """None are taken."""

    def get_categories(self):
        return self.classes

    def get_images(self):
        return [label.image for label in self.get_labels()]

    def get_labels(self):
        for number, image in enumerate(IMAGES):
            yield ImageObjectDetection(
                image=Image(
                    id=number, filename=image["name"], width=image["width"], height=image["height"]
                ),
                objects=[
                    SingleObjectDetection(
                        category=self.classes[box["class"]], box=BoundingBox(*corners(box["box"]))
                    )
                    for box in image["boxes"]
                ],
            )


def coco(home):
    """COCO"""
    COCOObjectDetectionOutput(output_file=home / "a.json").save(label_input=Made(CLASSES))
    return home / "a.json", 0.001


def yolo(home):
    """YOLO"""
    link_images(home / "images")
    output = YOLOv8ObjectDetectionOutput(output_file=home / "data.yaml", output_split="train")
    output.save(label_input=Made(CLASSES))
    return home / "data.yaml", 0.001


def voc(home):
    """Pascal VOC"""
    link_images(home)
    PascalVOCObjectDetectionOutput(output_folder=home).save(label_input=Made(CLASSES))
    return home, 0.001


def cvat(home):
    """CVAT"""
    subfolders(home)
    CVATObjectDetectionOutput(output_folder=home).save(label_input=Made(CLASSES))
    return home / "annotations.xml", 0.001


def kitti(home):
    """KITTI"""
    # A class is one word.
    classes = [name.replace(" ", "_") for name in CLASSES]
    link_images(home / "images")
    KittiObjectDetectionOutput(output_folder=home / "labels").save(label_input=Made(classes))
    return home, 0.001, {"classes": classes}


def packed(export, kind):
    """The same as an archive by Python's own modules."""

    def pack(home):
        place, *rest = export(home / "set")
        name = shutil.make_archive(str(home / "packed"), kind, root_dir=home / "set")
        return Path(name), *rest

    pack.__name__ = f"{export.__name__}_{kind}"
    pack.__doc__ = f"{export.__doc__} in .{ {'gztar': 'tar.gz'}.get(kind, kind) }"
    return pack


run(
    "labelformat",
    [
        *[coco, yolo, voc, cvat, kitti],
        *[packed(yolo, "zip"), packed(voc, "tar"), packed(kitti, "gztar")],
    ],
    without=["crowds"],
)
