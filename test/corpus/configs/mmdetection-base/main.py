_base_ = ['./models/head.py', 'data.py']
model = dict(bbox_head=dict(num_classes=3, loss_cls=dict(gamma=1.5)))
