"""Raw outputs of a DETR of MMDetection 3 for `focal-lens explore --outputs`.

  pip install mmdet
  python mmdetection_outputs.py config.py weights.pth images/ train.json outputs.safetensors

Of the last layer, in inference mode. Boxes are shares of the picture there; they are written in pixels of a square. For DETR,
Conditional DETR, DAB-DETR, Deformable DETR and DINO; other detectors of MMDetection have rules that Focal Lens does not run.
"""

import argparse

import mmdet
import torch
from mmdet.apis import init_detector
from mmdet.utils import get_test_pipeline_cfg
from mmengine.dataset import Compose
from outputs_file import OutputsFile, coco_images

DETECTORS = {
    'DETR': 'detr',
    'ConditionalDETR': 'conditional-detr',
    'DABDETR': 'dab-detr',
    'DeformableDETR': 'deformable-detr',
    'DINO': 'dino',
}


def costs(head):
    """Weights of class, distance and overlap in the matcher."""
    weights = {type(cost).__name__: cost.weight for cost in head.assigner.match_costs}
    of_class = weights.get('FocalLossCost', weights.get('ClassificationCost'))
    return [of_class, weights['BBoxL1Cost'], weights['IoUCost']]


def corners(boxes):
    centre, size = boxes[:, :2], boxes[:, 2:]
    return torch.cat([centre - size / 2, centre + size / 2], 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('config')
    parser.add_argument('weights')
    parser.add_argument('images')
    parser.add_argument('annotations')
    parser.add_argument('outputs')
    parser.add_argument('--half', action='store_true', help='scores in half precision: smaller, and a little off')
    parser.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    asked = parser.parse_args()

    model = init_detector(asked.config, asked.weights, device=asked.device)
    detector = DETECTORS.get(type(model).__name__)
    if detector is None:
        raise SystemExit(f'{type(model).__name__} is none of {", ".join(DETECTORS)}')
    pipeline = Compose(get_test_pipeline_cfg(model.cfg))
    head = model.bbox_head
    softmax = not head.loss_cls.use_sigmoid
    images = coco_images(asked.annotations, asked.images)
    names = list(model.dataset_meta['classes'])
    side = 640
    metadata = {
        'detector': detector,
        'framework': 'mmdetection',
        'version': mmdet.__version__,
        'image_size': side,
        'matching_costs': costs(head),
        'classes': names,
    }
    with torch.inference_mode(), OutputsFile(asked.outputs, len(images), model.num_queries, len(names), metadata, asked.half) as file:
        for image_id, path in images:
            item = pipeline({'img_path': str(path), 'img_id': image_id})
            data = model.data_preprocessor({'inputs': [item['inputs']], 'data_samples': [item['data_samples']]}, False)
            logits, boxes = model(**data, mode='tensor')[:2]
            scores = logits[-1][0].softmax(-1)[:, :-1] if softmax else logits[-1][0].sigmoid()
            file.add(image_id, scores.cpu().numpy(), (corners(boxes[-1][0]) * side).cpu().numpy())


if __name__ == '__main__':
    main()
