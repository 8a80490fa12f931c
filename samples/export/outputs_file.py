"""Writes raw outputs of a model, image by image, as `focal-lens explore --outputs` reads them (safetensors)."""

import json
import math
import struct
from pathlib import Path

import numpy as np

TYPES = {'I64': np.int64, 'F16': np.float16, 'F32': np.float32}


def coco_images(annotations, folder):
    """Pairs of id and path of the images of a COCO file that lie in the folder, in the file's order."""
    images = json.loads(Path(annotations).read_text(encoding='utf-8'))['images']
    found = [(image['id'], Path(folder) / image['file_name']) for image in images]
    there = [(number, path) for number, path in found if path.is_file()]
    if not there:
        raise SystemExit(f'{folder} has none of the images of {annotations}')
    return there


class OutputsFile:
    """A file of N images, each with P points or queries and C classes.

    `metadata` needs `detector`, `image_size` and `classes` (a list of names or ids); `framework`, `version`, `branch` and
    `matching_costs` are of use.
    """

    def __init__(self, path, images, points, classes, metadata, half=False):
        tensors = {
            'image_id': ('I64', [images]),
            'scores': ('F16' if half else 'F32', [images, points, classes]),
            'boxes': ('F32', [images, points, 4]),
        }
        texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in metadata.items() if value is not None}
        header, end = {'__metadata__': texts}, 0
        for name, (kind, shape) in tensors.items():
            begin, end = end, end + math.prod(shape) * np.dtype(TYPES[kind]).itemsize
            header[name] = {'dtype': kind, 'shape': shape, 'data_offsets': [begin, end]}
        text = json.dumps(header).encode()
        text += b' ' * (-len(text) % 8)
        self._file = open(path, 'wb')
        self._file.write(struct.pack('<Q', len(text)) + text)
        self._file.truncate(8 + len(text) + end)
        self._tensors = {name: (8 + len(text) + header[name]['data_offsets'][0], kind, shape) for name, (kind, shape) in tensors.items()}
        self._row = 0

    def add(self, image_id, scores, boxes):
        """Scores after sigmoid or softmax (P x C), boxes x1 y1 x2 y2 in pixels of the network input (P x 4)."""
        for name, row in (('image_id', image_id), ('scores', scores), ('boxes', boxes)):
            start, kind, shape = self._tensors[name]
            values = np.asarray(row, TYPES[kind])
            if list(values.shape) != shape[1:]:
                raise ValueError(f'{name} of image {image_id} has the shape {values.shape}, not {shape[1:]}')
            self._file.seek(start + self._row * values.nbytes)
            self._file.write(values.astype(values.dtype.newbyteorder('<')).tobytes())
        self._row += 1

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        images = self._tensors['image_id'][2][0]
        self._file.close()
        if kind is None and self._row != images:
            raise ValueError(f'{self._row} images were added, not {images}')
