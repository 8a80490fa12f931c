"""Writes the set with Datumaro, in two subsets: python3 datumaro_export.py SET OUT"""

import logging
from pathlib import PurePosixPath

from common import CLASSES, IMAGES, SOURCE, run
from datumaro.components.annotation import AnnotationType, Bbox, LabelCategories
from datumaro.components.dataset import Dataset
from datumaro.components.dataset_base import DatasetItem
from datumaro.components.media import Image

logging.disable(logging.WARNING)
SUBSETS = ["train", "val"]


def items():
    """Ids of boxes are unique, as COCO wants them."""
    for place, image in enumerate(IMAGES):
        yield DatasetItem(
            id=str(PurePosixPath(image["name"]).with_suffix("")),
            subset=SUBSETS[place % 5 == 0],
            media=Image.from_file(path=str(SOURCE / "images" / image["name"])),
            annotations=[
                Bbox(
                    *box["box"],
                    label=box["class"],
                    id=100 * place + number,
                    group=100 * place + number,
                    attributes={"is_crowd": box["crowd"]},
                )
                for number, box in enumerate(image["boxes"], 1)
            ],
        )


def written(home, name, classes=CLASSES, **options):
    labels = {AnnotationType.label: LabelCategories.from_iterable(classes)}
    made = Dataset.from_iterable(list(items()), categories=labels)
    made.export(str(home), name, save_media=True, **options)


# Written only of masks, or nowhere.
NO_CROWDS = {"without": ["crowds"]}
OWN = {"remark": "its attribute `is_crowd` is none of the format"}
NOR_EMPTY = NO_CROWDS | {"drops": ["empty"]}


def parts(home, pattern):
    """One file or folder for each subset."""
    return {"parts": [{"place": str(home / pattern.format(subset))} for subset in SUBSETS]}


def splits(home):
    """One place, which knows its subsets."""
    return {"parts": [{"place": str(home), "split": subset} for subset in SUBSETS]}


def coco(home):
    """COCO"""
    written(home, "coco_instances")
    return home, 0.011, parts(home, "annotations/instances_{}.json") | NO_CROWDS


def yolo(home):
    """YOLO (Darknet)"""
    written(home, "yolo", add_path_prefix=False)
    return home, 0.001, splits(home) | {"drops": ["crowds"]}


def yolo_ultralytics(home):
    """YOLO"""
    written(home, "yolo_ultralytics")
    return home, 0.001, splits(home) | {"drops": ["crowds"]}


def voc(home):
    """Pascal VOC"""
    written(home, "voc_detection")
    return home, 0.011, splits(home) | NOR_EMPTY | OWN


def cvat(home):
    """CVAT"""
    written(home, "cvat")
    return home, 0.011, parts(home, "{}.xml") | NO_CROWDS


def labelme(home):
    """LabelMe (XML)"""
    written(home, "label_me")
    return home, 0.011, NO_CROWDS | OWN


def openimages(home):
    """Open Images"""
    written(home, "open_images")
    return home, 0.011, parts(home, "annotations/{}-annotations-bbox.csv") | NOR_EMPTY


def kitti(home):
    """KITTI"""
    # A class is one word.
    classes = [name.replace(" ", "_") for name in CLASSES]
    written(home, "kitti_detection", classes)
    return home, 0.011, parts(home, "{}") | NOR_EMPTY | {"classes": classes}


def datumaro(home):
    """Datumaro"""
    written(home, "datumaro")
    return home, 0.011, parts(home, "annotations/{}.json")


def datumaro_folder(home):
    """Datumaro, its folder"""
    written(home, "datumaro")
    return home, 0.011, splits(home)


run("datumaro", [coco, yolo, yolo_ultralytics, voc, cvat, labelme, openimages, kitti, datumaro, datumaro_folder])
