"""Reads what Focal Lens reads of a COCO file with Python's json, or with pycocotools."""
import sys

file, reader = sys.argv[1:3]
if reader == "pycocotools":
    from pycocotools.coco import COCO

    coco = COCO(file)
    images, annotations = coco.dataset["images"], coco.dataset["annotations"]
else:
    import json

    with open(file, "rb") as stream:
        dataset = json.load(stream)
    images, annotations = dataset["images"], dataset["annotations"]
total = sum(sum(annotation["bbox"]) for annotation in annotations)
print(f"{len(images)} images, {len(annotations)} annotations, sum of boxes {total:.4f}")
