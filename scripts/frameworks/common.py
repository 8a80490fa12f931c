"""What every file of this folder does alike: it lists configs of its package, and says what the package makes of them.

  python <package>_facts.py configs <folder>   writes or copies configs below the folder; prints their paths as a JSON list
  python <package>_facts.py facts              reads such a list; prints a line of JSON for each config
"""

import ast
import json
import math
import os
import sys
import traceback

LOGITS = (-1.0, 1.5)


def serve(configs, facts):
    """Runs the command of the command line; `facts(path)` returns a dictionary, see `mmdet_facts.py` for its keys."""
    out = os.fdopen(os.dup(1), 'w')
    # Packages greet on standard output.
    os.dup2(2, 1)
    if sys.argv[1] == 'configs':
        print(json.dumps([os.path.abspath(path) for path in configs(sys.argv[2])]), file=out)
        return
    for path in json.load(sys.stdin):
        try:
            found = facts(path)
        except Exception as error:
            traceback.print_exc()
            found = {'error': f'{type(error).__name__}: {error}'[:300]}
        print(json.dumps({'file': path, **found}), file=out, flush=True)


def leave_weights():
    """Networks are built for their losses and anchors: their weights stay as they are in memory, which takes no time."""
    import torch

    for name in ('kaiming_uniform_', 'kaiming_normal_', 'uniform_', 'normal_', 'xavier_uniform_', 'trunc_normal_'):
        setattr(torch.nn.init, name, lambda tensor, *args, **kwargs: tensor)


def written(folder, calls, program):
    """A file for each list of arguments of each name, with the text that `program` makes of both."""
    for name, lists in calls.items():
        for i, arguments in enumerate(lists):
            path = os.path.join(folder, f'{name}-{i}.py')
            with open(path, 'w') as file:
                file.write(program(name, arguments))
            yield path


def run(path):
    """The text of a script, and its names once it has run."""
    with open(path) as file:
        text = file.read()
    scope = {}
    exec(compile(text, path, 'exec'), scope)
    return text, scope


def flat(tree, path=''):
    """A loaded config as one dictionary from the path of each value to its text, to compare two of them."""
    if isinstance(tree, dict):
        items = [(f'{path}.{key}' if path else str(key), value) for key, value in tree.items()]
    elif isinstance(tree, (list, tuple)) and len(tree) > 0:
        items = [(f'{path}[{i}]', value) for i, value in enumerate(tree)]
    else:
        return {path: repr(tree)}
    return {name: text for key, value in items for name, text in flat(value, key).items()}


def syntax(text):
    """Python code as a tree in which literals are values and named arguments have their names, for `flat`."""
    return _node(ast.parse(text))


def _node(node):
    try:
        return ast.literal_eval(node)
    except (TypeError, ValueError):
        pass
    if isinstance(node, list):
        if any(isinstance(item, ast.keyword) for item in node):
            return {str(item.arg): _node(item.value) for item in node}
        return [_node(item) for item in node]
    if isinstance(node, ast.AST):
        return {'node': type(node).__name__, **{name: _node(value) for name, value in ast.iter_fields(node)}}
    return node


def measure(loss, weight=1.0):
    """
    What a classification loss is, by its values alone. Focal loss of one output is w (1 - p_t)^g (-log p_t), so two
    probabilities tell w and g of either class.

    loss: of a logit and a target, 1 or 0, as a number
    weight: what the whole loss is multiplied with
    """
    foreground = _weight_and_power(lambda x: loss(x, 1), 1)
    background = _weight_and_power(lambda x: loss(x, 0), -1)
    sides = [[value / weight, power] for value, power in (foreground, background)]
    return {'kind': _kind(*sides), 'foreground': sides[0], 'background': sides[1]}


def _weight_and_power(loss, sign):
    miss, ratio = zip(*(_miss_and_ratio(loss, sign, x) for x in LOGITS))
    power = math.log(ratio[0] / ratio[1]) / math.log(miss[0] / miss[1])
    return ratio[0] / miss[0] ** power, power


def _miss_and_ratio(loss, sign, x):
    p = 1 / (1 + math.exp(-sign * x))
    return 1 - p, loss(x) / -math.log(p)


def _kind(foreground, background):
    near = lambda a, b: abs(a - b) < 1e-3
    (a, g), (b, h) = foreground, background
    if near(g, 0) and near(h, 0) and near(a, b):
        return 'cross-entropy'
    if near(g, h) and near(a + b, 1):
        return 'focal'
    if near(g, h) and near(a, 1) and near(b, 1):
        return 'focal-unweighted'
    # Foreground as heavy as its quality, here 1.
    if near(a, 1) and near(g, 0):
        return 'varifocal'
    return 'other'
