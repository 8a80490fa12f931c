"""Lets fvcore's CfgNode (Detectron2's) and Hydra's grammar (LazyConfig's) take what a plan sets, one JSON object in, one out.

Detectron2 itself is on no package index: of its defaults only the keys that are set stand here, from
detectron2/config/defaults.py v0.6 and AdelaiDet's adet/config/defaults.py.
"""

import json
import sys

from fvcore.common.config import CfgNode
from hydra.core.override_parser.overrides_parser import OverridesParser
from omegaconf import OmegaConf


def yacs(options):
    config = CfgNode()
    config.OUTPUT_DIR = './output'
    config.SEED = -1
    config.MODEL = CfgNode()
    config.MODEL.RETINANET = CfgNode({'FOCAL_LOSS_GAMMA': 2.0, 'FOCAL_LOSS_ALPHA': 0.25})
    config.MODEL.FCOS = CfgNode({'LOSS_ALPHA': 0.25, 'LOSS_GAMMA': 2.0})
    config.merge_from_list(options)
    return config


def lazy(options):
    """As detectron2/config/lazy.py, LazyConfig.apply_overrides, does."""
    config = OmegaConf.create({'model': {'focal_loss_gamma': 2.0, 'focal_loss_alpha': 0.25}, 'train': {}})
    for override in OverridesParser.create().parse_overrides(options):
        OmegaConf.update(config, override.key_or_group, override.value(), force_add=True)
    return OmegaConf.to_container(config)


wanted = json.load(sys.stdin)
print(json.dumps({'yacs': [yacs(one) for one in wanted['yacs']], 'lazy': [lazy(one) for one in wanted['lazy']]}))
