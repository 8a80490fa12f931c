"""What the exporters share: the data set that they write, and what they say of each export."""

import importlib.metadata
import json
import math
import os
import shutil
import sys
import traceback
from pathlib import Path

SOURCE, OUT = (Path(argument) for argument in sys.argv[1:3])
TRUTH = json.loads((SOURCE / "truth.json").read_text(encoding="utf8"))
CLASSES = TRUTH["classes"]
IMAGES = TRUTH["images"]


def corners(box):
    x, y, width, height = box
    return x, y, x + width, y + height


def whole_pixels():
    """The pictures, with boxes of all pixels that theirs touch: what a mask has."""
    return [image | {"boxes": [_whole(box, image) for box in image["boxes"]]} for image in IMAGES]


def _whole(box, image):
    left, top, right, bottom = corners(box["box"])
    left, top = math.floor(left), math.floor(top)
    right, bottom = min(math.ceil(right), image["width"]), min(math.ceil(bottom), image["height"])
    return box | {"box": [left, top, right - left, bottom - top]}


def folder(name):
    made = OUT / name
    made.mkdir(parents=True)
    return made


def link_images(place, flat=False):
    """The pictures, in their sub-folders or all in one folder."""
    for image in IMAGES:
        file = place / (Path(image["name"]).name if flat else image["name"])
        file.parent.mkdir(parents=True, exist_ok=True)
        os.link(SOURCE / "images" / image["name"], file)


def subfolders(place):
    for image in IMAGES:
        (place / image["name"]).parent.mkdir(parents=True, exist_ok=True)


def write_data_yaml(place, train):
    names = json.dumps(CLASSES, ensure_ascii=False)
    text = f"train: {train}\nval: {train}\nnames: {names}\n"
    (place / "data.yaml").write_text(text, encoding="utf8")
    return place / "data.yaml"


def to_stderr():
    """What packages print goes to the other channel, also by handles that they took before."""
    kept = os.fdopen(os.dup(1), "w", encoding="utf8")
    os.dup2(2, 1)
    return kept


ANSWERS = to_stderr()


def run(package, exports, **always):
    """Calls each export, which returns where it lies and the pixels that its rounding may cost; says so, a line for each.

    `always` goes for every export: what the exporter itself leaves out.
    """
    version = importlib.metadata.version(package)
    for export in exports:
        name = export.__name__
        label = (export.__doc__ or name).strip()
        home = OUT / name
        shutil.rmtree(home, ignore_errors=True)
        told = {"by": f"{package} {version}", "format": label}
        try:
            place, rounding, *more = export(folder(name))
            told |= {"place": str(place), "rounding": rounding, **always, **(more[0] if more else {})}
        except Exception as thrown:
            traceback.print_exc()
            told["failed"] = f"{type(thrown).__name__}: {thrown}"[:120]
        ANSWERS.write(json.dumps(told) + "\n")
    ANSWERS.close()
