"""Keras 3: scripts that build its focal losses, run with Keras itself on PyTorch."""

import math
import os

from common import flat, measure, run, serve, syntax, written

os.environ['KERAS_BACKEND'] = 'torch'

CALLS = {
    'BinaryFocalCrossentropy': [
        'apply_class_balancing=True, alpha=0.3, gamma=1.5',
        'apply_class_balancing=True',
        'alpha=0.3, gamma=1.5',
        'apply_class_balancing=True, gamma=1.0, from_logits=True',
        'True, 0.4, 2.5',
    ],
    'CategoricalFocalCrossentropy': ['alpha=0.3, gamma=1.5', 'alpha=0.25', '0.4, 1.0'],
}


def configs(folder):
    return written(
        folder,
        CALLS,
        lambda name, arguments: f'import keras\n\nclass_loss = keras.losses.{name}({arguments})\n',
    )


def facts(path):
    text, scope = run(path)
    criterion = scope['class_loss']
    measured = measure(lambda x, target: loss(criterion, x, target))
    return {'config': flat(syntax(text)), 'losses': {'class_loss': {'type': type(criterion).__name__, **measured}}}


def loss(criterion, logit, target):
    """One output; of several classes, the one with this logit against one that takes the rest."""
    import numpy

    share = 1 / (1 + math.exp(-logit))
    output = logit if getattr(criterion, 'from_logits', False) else share
    isSeveral = type(criterion).__name__.startswith('Categorical')
    truth = [[target, 1 - target]] if isSeveral else [[target]]
    outputs = [[share, 1 - share]] if isSeveral else [[output]]
    return float(criterion(numpy.array(truth, 'float32'), numpy.array(outputs, 'float32')))


if __name__ == '__main__':
    serve(configs, facts)
