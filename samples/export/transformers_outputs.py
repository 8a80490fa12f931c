"""Raw outputs of a DETR of Hugging Face transformers for `focal-lens explore --outputs`.

  pip install transformers torch pillow
  python transformers_outputs.py PekingU/rtdetr_r50vd images/ train.json outputs.safetensors

Of the last layer, in inference mode. Boxes are shares of the picture there; they are written in pixels of a square.
"""

import argparse

import torch
import transformers
from outputs_file import OutputsFile, coco_images
from PIL import Image
from transformers import AutoImageProcessor, AutoModelForObjectDetection

#: By `model_type` of the config, where that is not the name with hyphens.
DETECTORS = {'rt_detr_v2': 'rt-detr'}


def costs(config):
    """Weights of class, distance and overlap in the matcher."""
    names = [f'{prefix}{what}_cost' for what in ('class', 'bbox', 'giou') for prefix in ('matcher_', '')]
    found = [getattr(config, name) for name in names if hasattr(config, name)]
    return found if len(found) == 3 else None


def corners(boxes):
    centre, size = boxes[:, :2], boxes[:, 2:]
    return torch.cat([centre - size / 2, centre + size / 2], 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('model', help='folder or name of a model')
    parser.add_argument('images')
    parser.add_argument('annotations')
    parser.add_argument('outputs')
    parser.add_argument('--half', action='store_true', help='scores in half precision: smaller, and a little off')
    parser.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    asked = parser.parse_args()

    processor = AutoImageProcessor.from_pretrained(asked.model)
    model = AutoModelForObjectDetection.from_pretrained(asked.model).to(asked.device).eval()
    config = model.config
    detector = DETECTORS.get(config.model_type, config.model_type.replace('_', '-'))
    # DETR alone has a class for "no object", the last.
    softmax = detector == 'detr'
    images = coco_images(asked.annotations, asked.images)
    names = [config.id2label[column] for column in sorted(config.id2label)]
    side = 640
    metadata = {
        'detector': detector,
        'framework': 'transformers',
        'version': transformers.__version__,
        'image_size': side,
        'matching_costs': costs(config),
        'classes': names,
    }
    with torch.inference_mode(), OutputsFile(asked.outputs, len(images), config.num_queries, len(names), metadata, asked.half) as file:
        for image_id, path in images:
            inputs = processor(images=Image.open(path).convert('RGB'), return_tensors='pt').to(asked.device)
            found = model(**inputs)
            logits = found.logits[0].float()
            scores = logits.softmax(-1)[:, :-1] if softmax else logits.sigmoid()
            file.add(image_id, scores.cpu().numpy(), (corners(found.pred_boxes[0].float()) * side).cpu().numpy())


if __name__ == '__main__':
    main()
