FOCAL = dict(type='FocalLoss', alpha=0.25, gamma=2.0)
model = dict(bbox_head=[dict(type='CoATSSHead', loss_cls=dict(type='FocalLoss', alpha=.25, gamma=2.)),
                        dict(type='RetinaHead', loss_cls=dict(_delete_=True, type='FocalLoss'))])
