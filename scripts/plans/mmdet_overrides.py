"""Lets MMDetection take what a plan sets over its configs: by the parser of its own tools/train.py, into its own Config.

  python mmdet_overrides.py folder           prints all configs of the package as a JSON list
  python mmdet_overrides.py                  reads [{file, options}], prints a line of JSON for each: what changed

Of a config it prints the dotted keys whose values differ after the options, with their new values.
"""

import importlib.util
import json
import os
import sys

import mmdet
from mmengine.config import Config
from mmengine.registry import init_default_scope

MIM = os.path.join(os.path.dirname(mmdet.__file__), '.mim')


def parser_of_train():
    spec = importlib.util.spec_from_file_location('train', os.path.join(MIM, 'tools/train.py'))
    train = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(train)
    return train.parse_args


def flat(value, path=''):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f'{path}.{key}' if path else str(key))
    elif isinstance(value, (list, tuple)):
        for i, inner in enumerate(value):
            yield from flat(inner, f'{path}.{i}')
    else:
        yield path, value


def main():
    out = os.fdopen(os.dup(1), 'w')
    os.dup2(2, 1)
    if len(sys.argv) > 1:
        found = [
            os.path.join(folder, name)
            for folder, _, names in os.walk(os.path.join(MIM, 'configs'))
            for name in sorted(names)
            if name.endswith('.py') and '_base_' not in folder
        ]
        print(json.dumps(found), file=out)
        return
    init_default_scope('mmdet')
    parse_args = parser_of_train()
    for wanted in json.load(sys.stdin):
        path = wanted['file']
        try:
            sys.argv = ['train.py', path, '--work-dir', 'work dirs/a b', '--cfg-options']
            sys.argv += ['randomness.seed=0', *wanted['options']]
            args = parse_args()
            before = dict(flat(Config.fromfile(path)._cfg_dict.to_dict()))
            config = Config.fromfile(path)
            config.merge_from_dict(args.cfg_options)
            after = dict(flat(config._cfg_dict.to_dict()))
            changed = {
                key: value
                for key, value in after.items()
                if key not in before or before[key] != value or type(before[key]) is not type(value)
            }
            gone = [key for key in before if key not in after]
            print(json.dumps({'file': path, 'changed': changed, 'gone': gone}), file=out, flush=True)
        except Exception as error:
            print(json.dumps({'file': path, 'error': f'{type(error).__name__}: {error}'[:300]}), file=out, flush=True)


main()
