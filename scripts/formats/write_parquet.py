"""Writes the Parquet fixtures with Hugging Face's own writer: python3 write_parquet.py FOLDER"""

import io
import sys
from pathlib import Path

from datasets import ClassLabel, Dataset, Features, Image, Sequence, Value
from PIL import Image as Picture
from pyarrow import parquet

folder = Path(sys.argv[1])
CLASSES = ClassLabel(names=["cat", "dog", "bird"])


def picture(width, height):
    data = io.BytesIO()
    Picture.new("RGB", (width, height)).save(data, "JPEG")
    return {"bytes": data.getvalue(), "path": None}


def objects(kind):
    """Boxes of picture 1 and 3: a cat, a dog; a dog."""
    sized = [[[64, 48, 64, 192], [0, 0, 640, 480]], [], [[10.5, 20.25, 20.25, 20.75]]]
    corners = [[[x, y, x + w, y + h] for x, y, w, h in boxes] for boxes in sized]
    areas = [[w * h for _, _, w, h in boxes] for boxes in sized]
    boxes = {"sized": sized, "corners": corners}[kind]
    return [
        {"id": [1, 2][: len(b)], "area": a, "bbox": b, "category": c}
        for b, a, c in zip(boxes, areas, [[0, 1], [], [1]])
    ]


def features(**more):
    return Features(
        {
            "image_id": Value("int64"),
            "image": Image(),
            **more,
            "objects": Sequence(
                {
                    "id": Value("int64"),
                    "area": Value("float32"),
                    "bbox": Sequence(Value("float32"), length=4),
                    "category": CLASSES,
                }
            ),
        }
    )


SIZES = [(640, 480), (500, 375), (333, 500)]
WIDTH_AND_HEIGHT = {"width": Value("int32"), "height": Value("int32")}


def write(name, kind, with_size):
    columns = {
        "image_id": [7, 8, 9],
        "image": [picture(*size) for size in SIZES],
        "objects": objects(kind),
    }
    if with_size:
        columns["width"] = [width for width, _ in SIZES]
        columns["height"] = [height for _, height in SIZES]
    kept = features(**(WIDTH_AND_HEIGHT if with_size else {}))
    Dataset.from_dict(columns, features=kept).to_parquet(str(folder / name))


write("train-00000-of-00001.parquet", "sized", True)
write("corners.parquet", "corners", True)
write("headers.parquet", "sized", False)
table = parquet.read_table(folder / "train-00000-of-00001.parquet")
parquet.write_table(table, folder / "zstd.parquet", compression="zstd")
parquet.write_table(table, folder / "brotli.parquet", compression="brotli")
