"""Writes the set as Parquet with Hugging Face Datasets: python3 datasets_export.py SET OUT"""

from common import CLASSES, IMAGES, SOURCE, corners, run
from datasets import ClassLabel, Dataset, Features, Image, Sequence, Value


def features(**more):
    return Features(
        {
            "image_id": Value("string"),
            "image": Image(),
            "objects": Sequence(
                {
                    "bbox": Sequence(Value("float32"), length=4),
                    "category": ClassLabel(names=CLASSES),
                    "iscrowd": Value("bool"),
                }
            ),
            **more,
        }
    )


def write(home, form, sizes):
    columns = {
        "image_id": [image["name"] for image in IMAGES],
        "image": [
            {"bytes": (SOURCE / "images" / image["name"]).read_bytes(), "path": image["name"]}
            for image in IMAGES
        ],
        "objects": [
            {
                "bbox": [form(box["box"]) for box in image["boxes"]],
                "category": [box["class"] for box in image["boxes"]],
                "iscrowd": [box["crowd"] for box in image["boxes"]],
            }
            for image in IMAGES
        ],
        **{side: [image[side] for image in IMAGES] for side in sizes},
    }
    kept = features(**{side: Value("int32") for side in sizes})
    file = home / "train-00000-of-00001.parquet"
    Dataset.from_dict(columns, features=kept).to_parquet(str(file))
    return file, 0.001


def sized(home):
    """Parquet, x y width height"""
    return write(home, list, ["width", "height"])


def headers(home):
    """Parquet, sizes in the pictures alone"""
    return write(home, list, [])


def cornered(home):
    """Parquet, corners"""
    return write(home, corners, ["width", "height"])


run("datasets", [sized, headers, cornered])
