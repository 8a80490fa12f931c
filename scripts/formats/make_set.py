"""Makes the data set that exporters of other people write in every format: python3 make_set.py FOLDER

Pictures in sub-folders, `truth.json` beside them: classes, and of each picture its name, size and boxes (class, x, y, width,
height in pixels, crowd).
"""

import json
import random
import sys
from pathlib import Path

from PIL import Image

CLASSES = ["person", "red car", "traffic_light", "köter", "自行车"]
FOLDERS = ["", "north/", "north/day 1/", "süd/"]
STEMS = ["img", "photo x", "bild_ä", "图片"]
PICTURES = 60

folder = Path(sys.argv[1])
draw = random.Random(11)


def box_in(width, height):
    """Two decimals; some touch the edges, some are the whole picture, some are thin."""
    kind = draw.random()
    if kind < 0.03:
        return [0, 0, width, height]
    w, h = (max(1, round(side * draw.uniform(0.02, 0.7), 2)) for side in (width, height))
    if kind < 0.08:
        w = 1.5
    x, y = round(draw.uniform(0, width - w), 2), round(draw.uniform(0, height - h), 2)
    if kind > 0.9:
        x = draw.choice([0, round(width - w, 2)])
    if draw.random() < 0.3:
        x, y, w, h = int(x), int(y), max(1, int(w)), max(1, int(h))
    return [x, y, w, h]


def picture(place):
    width, height = draw.randrange(90, 900), draw.randrange(90, 700)
    ending = "png" if place % 3 == 2 else "jpg"
    name = f"{FOLDERS[place % 4]}{STEMS[place // 4 % 4]} {place:03d}.{ending}"
    file = folder / "images" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), (place, 90, 120)).save(file)
    count = 0 if place % 9 == 4 else draw.randrange(1, 18)
    boxes = []
    for _ in range(count):
        box = {"class": draw.randrange(len(CLASSES)), "box": box_in(width, height)}
        # Loaders of YOLO's format drop repeated rows.
        if box not in boxes:
            boxes.append(box)
    for box in boxes:
        box["crowd"] = draw.random() < 0.04
    return {"name": name, "width": width, "height": height, "boxes": boxes}


pictures = [picture(place) for place in range(PICTURES)]
truth = {"classes": CLASSES, "images": pictures}
(folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf8")
