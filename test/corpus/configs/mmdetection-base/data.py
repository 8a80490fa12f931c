train_dataloader = dict(batch_size=2, dataset=dict(
    filter_cfg=dict(filter_empty_gt=True, min_size=32),
    pipeline=[dict(type='Resize', scale=[(96, 64), (96, 72)], keep_ratio=True)]))
