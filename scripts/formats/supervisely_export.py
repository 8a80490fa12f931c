"""Writes the set with the SDK of Supervisely: python3 supervisely_export.py SET OUT"""

from pathlib import PurePosixPath

import numpy
import supervisely
from common import CLASSES, SOURCE, run, whole_pixels

IMAGES = whole_pixels()


def written(home, shape, geometry):
    classes = [supervisely.ObjClass(name, shape) for name in CLASSES]
    project = supervisely.Project(str(home / "project"), supervisely.OpenMode.CREATE)
    project.set_meta(supervisely.ProjectMeta(obj_classes=classes))
    dataset = project.create_dataset("ds0")
    for image in IMAGES:
        labels = [
            supervisely.Label(geometry(box["box"]), classes[box["class"]]) for box in image["boxes"]
        ]
        dataset.add_item_file(
            PurePosixPath(image["name"]).name,
            str(SOURCE / "images" / image["name"]),
            ann=supervisely.Annotation((image["height"], image["width"]), labels),
        )
    truth = {"classes": CLASSES, "images": IMAGES}
    return home / "project", 0, {"truth": truth, "without": ["crowds"], "remark": "whole pixels"}


def rectangles(home):
    """Supervisely"""
    return written(
        home,
        supervisely.Rectangle,
        lambda box: supervisely.Rectangle(
            top=box[1], left=box[0], bottom=box[1] + box[3] - 1, right=box[0] + box[2] - 1
        ),
    )


def bitmaps(home):
    """Supervisely, masks"""

    def bitmap(box):
        # It cuts off what is not painted.
        mask = numpy.zeros((box[3] + 2, box[2] + 3), dtype=bool)
        mask[1:-1, 1:-2] = True
        return supervisely.Bitmap(mask, supervisely.PointLocation(box[1] - 1, box[0] - 1))

    return written(home, supervisely.Bitmap, bitmap)


run("supervisely", [rectangles, bitmaps])
