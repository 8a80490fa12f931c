"""Which boxes of COCO files Ultralytics trains on: its own converter, then its own check of the labels that it wrote."""

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from PIL import Image

# The package says things of its own when it is loaded.
ANSWERS = sys.stdout
sys.stdout = sys.stderr

from ultralytics.data.converter import convert_coco  # noqa: E402
from ultralytics.data.utils import verify_image_label  # noqa: E402

# The converter numbers classes from the ids; how many there are is for the set to say.
CLASSES = 100


def kept(path):
    """The left edges of the boxes that are kept, in pixels of images that are 100 pixels wide."""
    with tempfile.TemporaryDirectory() as home:
        home = Path(home)
        (home / 'in').mkdir()
        (home / 'in' / 'a.json').write_text(Path(path).read_text(encoding='utf8'), encoding='utf8')
        convert_coco(str(home / 'in'), str(home / 'out'), use_segments=False, cls91to80=False)
        image = home / 'a.jpg'
        Image.new('RGB', (100, 100)).save(image)
        edges = []
        for label in sorted((home / 'out' / 'labels').rglob('*.txt')):
            boxes = verify_image_label((str(image), str(label), '', False, CLASSES, 0, 2, False))[1]
            if boxes is not None:
                edges += [100 * (float(row[1]) - float(row[3]) / 2) for row in boxes]
        return sorted(edges)


def main():
    for line in sys.stdin:
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                answer = kept(json.loads(line)['file'])
        except Exception as error:
            answer = type(error).__name__
        print(json.dumps({'ultralytics': answer}), file=ANSWERS, flush=True)


main()
