model = dict(type='VFNet', bbox_head=dict(type='VFNetHead', num_classes=2, loss_cls=dict(type='VarifocalLoss', alpha=0.75, gamma=2.0)))
