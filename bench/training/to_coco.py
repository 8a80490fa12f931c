"""Writes the annotations of image folders as COCO JSON.

python3 to_coco.py voc annotations.json folder/of/xml [another …]
python3 to_coco.py deeppcb annotations.json PCBData [--every 3]
"""

import argparse
import json
import pathlib
import xml.etree.ElementTree as xml

PCB_CLASSES = ("open", "short", "mousebite", "spur", "copper", "pin-hole")


def from_voc(folders):
    """(file name, width, height, [(class, x1, y1, x2, y2)]) of every Pascal VOC file."""
    for path in sorted(path for folder in folders for path in pathlib.Path(folder).glob("*.xml")):
        root = xml.parse(path).getroot()
        size = [int(root.findtext(f"size/{side}")) for side in ("width", "height")]
        boxes = [
            (item.findtext("name"), *(float(item.findtext(f"bndbox/{side}")) for side in ("xmin", "ymin", "xmax", "ymax")))
            for item in root.iter("object")
        ]
        yield path.stem + ".jpg", *size, boxes


def from_deeppcb(folder, every):
    """The same of every n-th tested image of DeepPCB, in the order of its two lists."""
    folder = pathlib.Path(folder)
    lines = [line for name in ("trainval.txt", "test.txt") for line in (folder / name).read_text().split("\n") if line]
    for line in lines[::every]:
        image, text = line.split()
        rows = [list(map(int, row.split())) for row in (folder / text).read_text().split("\n") if row]
        boxes = [(PCB_CLASSES[row[4] - 1], *row[:4]) for row in rows]
        yield image.replace(".jpg", "_test.jpg"), 640, 640, boxes


def to_coco(records):
    records = list(records)
    names = sorted({name for *_, boxes in records for name, *_ in boxes})
    images = [
        {"id": i, "file_name": file, "width": width, "height": height}
        for i, (file, width, height, _) in enumerate(records, 1)
    ]
    annotations = [
        {
            "image_id": i,
            "category_id": 1 + names.index(name),
            "bbox": [x1, y1, x2 - x1, y2 - y1],
            "area": (x2 - x1) * (y2 - y1),
            "iscrowd": 0,
        }
        for i, (*_, boxes) in enumerate(records, 1)
        for name, x1, y1, x2, y2 in boxes
    ]
    for number, row in enumerate(annotations, 1):
        row["id"] = number
    categories = [{"id": i, "name": name} for i, name in enumerate(names, 1)]
    return {"images": images, "annotations": annotations, "categories": categories}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layout", choices=("voc", "deeppcb"))
    parser.add_argument("out")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    records = from_voc(options.folders) if options.layout == "voc" else from_deeppcb(options.folders[0], options.every)
    pathlib.Path(options.out).write_text(json.dumps(to_coco(records)))


if __name__ == "__main__":
    main()
