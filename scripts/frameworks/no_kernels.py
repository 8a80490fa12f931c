"""Compiled kernels, which mmcv-lite lacks: they are named when modules are imported and called in forward passes only."""

import sys
import types


class _NoKernels(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


sys.modules['mmcv._ext'] = _NoKernels('mmcv._ext')
