model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)))
