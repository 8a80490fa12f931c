"""fvcore: scripts that call its focal loss, run with fvcore itself."""

from common import flat, measure, run, serve, syntax, written

CALLS = {
    'sigmoid_focal_loss': ['alpha=0.3, gamma=1.5', 'alpha=0.25', 'gamma=1.0', '0.2, 3.0', 'reduction="none"'],
    'sigmoid_focal_loss_jit': ['alpha=0.25, gamma=2.0', 'alpha=-1, gamma=0.5'],
}


def configs(folder):
    return written(
        folder,
        CALLS,
        lambda name, arguments: (
            f'from fvcore.nn import {name}\n\n\n'
            f'def class_loss(logits, targets):\n    return {name}(logits, targets, {arguments})\n'
        ),
    )


def facts(path):
    import torch

    text, scope = run(path)
    loss = lambda x, target: float(scope['class_loss'](torch.tensor([x]), torch.tensor([float(target)])).sum())
    name = next(name for name in sorted(CALLS, reverse=True) if name in scope)
    return {'config': flat(syntax(text)), 'losses': {f'class_loss.{name}': {'type': name, **measure(loss)}}}


if __name__ == '__main__':
    serve(configs, facts)
