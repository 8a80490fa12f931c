"""Writes what the loader of Ultralytics keeps of label files: the oracle of test/analysis/formats/yolo/keptRows.test.ts.

    python scripts/formats/yolo_labels.py > test/fixtures/yolo/labels.json

Needs ultralytics (8.4.190 wrote the fixture) and Pillow. Nothing of it is copied: it is run on texts.
"""

import base64
import json
import os
import random
import tempfile

import ultralytics
from PIL import Image
from ultralytics.data.utils import verify_image_label

CLASSES = 5

WRITTEN = [
    "", "\n\n", " \r\n", "\ufeff", "\ufeff0 .5 .5 .1 .1",
    "0 0.5 0.5 0.1 0.1", "0 0.5 0.5 0.1 0.1\n", "0 0.5 0.5 0.1 0.1\r\n1 0.5 0.5 0.2 0.2\r\n",
    "0 0.5 0.5 0.1 0.1\r1 0.5 0.5 0.2 0.2", "0\t0.5\t0.5\t0.1\t0.1", "0 0.5 0.5 0.1 0.1\x0b1 .1 .1 .1 .1",
    "0,0.5,0.5,0.1,0.1", "0 0,5 0,5 0,1 0,1", "0 0.5 0.5 0.1", "0 0.5 0.5 0.1 0.1 0.9", "0 0.5 0.5 0.1 0.1\n0 0.5",
    "0 1.01 0.5 0.1 0.1", "0 1.0100001 0.5 0.1 0.1", "0 1.02 0.5 0.1 0.1", "0 0.5 0.5 1.02 0.1", "0 320 240 20 20",
    "0 -0.005 0.5 0.1 0.1", "0 -0.01 0.5 0.1 0.1", "0 -0.0101 0.5 0.1 0.1", "0 0.5 0.5 -0.001 0.1", "0 0.5 0.5 0 0",
    "5 0.5 0.5 0.1 0.1", "4 0.5 0.5 0.1 0.1", "-1 0.5 0.5 0.1 0.1", "0.5 0.5 0.5 0.1 0.1", "1.0 0.5 0.5 0.1 0.1",
    "2e0 0.5 0.5 0.1 0.1", "cat 0.5 0.5 0.1 0.1", "0 nan 0.5 0.1 0.1", "nan 0.5 0.5 0.1 0.1", "0 inf 0.5 0.1 0.1",
    "0 1_0e-2 0.5 0.1 0.1", "0 _1 0.5 0.1 0.1", "0 +.5 5e-1 1E-1 00.10", "0 0x1 0.5 0.1 0.1", "0 . 0.5 0.1 0.1",
    "0 \uff10.5 0.5 0.1 0.1", "0 \u0660.\u0665 0.5 0.1 0.1", "0\u00a00.5 0.5 0.1 0.1", "0 0.5 0.5 0.1 0.1\u20281 .5 .5 .1 .1",
    "0 0.5 0.5 0.1 0.1\n0 0.5 0.5 0.1 0.1", "0 0.5 0.5 0.1 0.1\n0 0.50 .5 1e-1 0.1\n1 0.5 0.5 0.1 0.1",
    "0 0.5 0.5 0.1 0.1\n0 0.500000001 0.5 0.1 0.1", "0 0.5 0.5 0.1 0.1\n0 0.5000001 0.5 0.1 0.1",
    "0 .1 .1 .5 .1 .5 .5", "0 .1 .1 .5 .1 .5 .5 .1", "0 .1 .1 .5 .1 .5 .5\n0 .5 .5 .1 .1", "0 .1 .1\n0 .1 .1 .5 .1 .5 .5",
    "0 .1 .1 .5 .1 .5 .5\n1", "0 .1 .1 .5 .1 .5 .5 .1 .5", "0 .1 .1 1.2 .1 .5 .5", "0 .1 .1 -.3 .1 .5 .5",
    "0 -.1 .1 .5 .1 .5 .5", "0 .1 .1 .5 .1 .5 .5\n0 .1 .1 .5 .1 .5 .5", "0 .1 .1 .5 .1 .5 .5\n0 .5 .1 .1 .1 .5 .5",
    "0 .1 .1 .5 .1 .5 .5\n0 .1 .1 .5 .1 .5 .5 .1 .5", "0 0.1 0.2 1.9 0.2 0.3 0.4", "0 .1 .2 .3 .4 nan .5",
]

POSED = [
    "0 .5 .5 .1 .1 .4 .4 2 .6 .6 1", "0 .5 .5 .1 .1 4 4 2 .6 .6 1", "0 .5 .5 .1 .1", "0 .5 .5 .1 .1\n0 .5 .5 .1 .1 .4 .4 2 .6 .6 1",
    "0 .5 .5 .1 .1 x y z .6 .6 1", "0 .5 .5 .1 .1 .4 .4 2", "0 .1 .1 .5 .1 .5 .5", "0 .5 .5 .1 .1 .4 .4 2 .6 .6 1\n0 .5 .5 .1 .1 .3 .3 2 .6 .6 1",
]


def random_text(rng):
    kind = rng.choice(["box", "box", "polygon", "mixed"])
    rows = []
    for _ in range(rng.randrange(1, 9) if rng.random() < 0.9 else 40):
        count = 4 if kind == "box" or (kind == "mixed" and rng.random() < 0.5) else rng.choice([6, 8, 10])
        numbers = [f"{rng.random() * 1.004 - 0.002:.{rng.choice([2, 6, 17])}f}" for _ in range(count)]
        rows.append(" ".join([str(rng.randrange(CLASSES))] + numbers))
    if rng.random() < 0.4:
        rows += [rng.choice(rows) for _ in range(rng.randrange(1, 4))]
    return "\n".join(rows)


def kept(folder, image, data, points):
    file = os.path.join(folder, "label.txt")
    with open(file, "wb") as out:
        out.write(data)
    found = verify_image_label((image, file, "", False, CLASSES, points, 3 if points else 0, False))
    if found[0] is None:
        return None
    return [[float(number) for number in row] for row in found[1]]


def main():
    rng = random.Random(7)
    cases = [(text.encode(), 0) for text in WRITTEN] + [(text.encode(), 2) for text in POSED]
    cases += [("0 .5 .5 .1 .1".encode("utf-16"), 0), (b"0 .5 .5 .1 .1\xff", 0), (b"0 .5 .5 .1 .1\0", 0)]
    cases += [(random_text(rng).encode(), 0) for _ in range(30)]
    with tempfile.TemporaryDirectory() as folder:
        image = os.path.join(folder, "image.png")
        Image.new("RGB", (20, 20)).save(image)
        written = [
            {
                "base64": base64.b64encode(data).decode(),
                "keyPoints": points * 3,
                "kept": kept(folder, image, data, points),
            }
            for data, points in cases
        ]
    about = f"What Ultralytics {ultralytics.__version__} keeps of label files for {CLASSES} classes; null where it drops them."
    print(json.dumps({"about": about, "classes": CLASSES, "files": written}, indent=1))


main()
