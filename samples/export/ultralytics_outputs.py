"""Raw outputs of an Ultralytics YOLO model (v8 and later) for `focal-lens explore --outputs`.

  pip install ultralytics
  python ultralytics_outputs.py best.pt images/ train.json outputs.safetensors --detector yolo11

The pictures come onto the square as in training without augmentation, and the model is in inference mode.
"""

import argparse
import math

import cv2
import numpy as np
import torch
import ultralytics
from outputs_file import OutputsFile, coco_images
from ultralytics import YOLO


def on_square(path, side):
    """Scaled to fit and put into the middle, as the training loader does."""
    picture = cv2.imread(str(path))
    if picture is None:
        raise SystemExit(f'{path} cannot be read')
    height, width = picture.shape[:2]
    ratio = side / max(height, width)
    new_width, new_height = min(math.ceil(width * ratio), side), min(math.ceil(height * ratio), side)
    picture = cv2.resize(picture, (new_width, new_height), interpolation=cv2.INTER_LINEAR)
    left, top = round((side - new_width) / 2 - 0.1), round((side - new_height) / 2 - 0.1)
    square = np.full((side, side, 3), 114, np.uint8)
    square[top : top + new_height, left : left + new_width] = picture
    return torch.from_numpy(square[:, :, ::-1].transpose(2, 0, 1).copy()).float() / 255


def predictions(model, batch, branch):
    """B x P x (4 + C): x1 y1 x2 y2 in pixels of the input, and probabilities."""
    head = model.model[-1]
    head.xyxy = True
    found, raw = model(batch)
    if isinstance(raw, dict) and 'one2one' in raw:
        found = head._inference(raw['one2one' if branch == 'one-to-one' else 'one2many'])
    elif branch == 'one-to-one':
        raise SystemExit('this model has no one-to-one head')
    return found.permute(0, 2, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('weights', help='best.pt, or yolo11n.yaml for random weights')
    parser.add_argument('images')
    parser.add_argument('annotations')
    parser.add_argument('outputs')
    parser.add_argument('--detector', required=True, help='as focal-lens calls it: yolov8, yolo11, yolo26, yolov8-p2, ...')
    parser.add_argument('--image-size', type=int, default=640)
    parser.add_argument('--branch', choices=['one-to-many', 'one-to-one'], default='one-to-many', help='YOLOv10 and YOLO26 have both')
    parser.add_argument('--half', action='store_true', help='scores in half precision: smaller, and a little off')
    parser.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    asked = parser.parse_args()

    model = YOLO(asked.weights, task='detect').model.to(asked.device).float().eval()
    images = coco_images(asked.annotations, asked.images)
    names = [model.names[column] for column in sorted(model.names)]
    points = sum((asked.image_size // int(stride)) ** 2 for stride in model.stride)
    metadata = {
        'detector': asked.detector,
        'framework': 'ultralytics',
        'version': ultralytics.__version__,
        'image_size': asked.image_size,
        'branch': asked.branch,
        'classes': names,
    }
    with torch.inference_mode(), OutputsFile(asked.outputs, len(images), points, len(names), metadata, asked.half) as file:
        for image_id, path in images:
            batch = on_square(path, asked.image_size)[None].to(asked.device)
            found = predictions(model, batch, asked.branch)[0].cpu().numpy()
            file.add(image_id, found[:, 4:], found[:, :4])


if __name__ == '__main__':
    main()
