loss = dict(type='FocalLoss', alpha=0.25, gamma=2.0)
model = dict(heads=[dict(loss_cls=loss), dict(loss_cls=dict(type='FocalLoss'))])
model['heads'][0]['loss_cls']['alpha'] = 0.5
loss.update(gamma=1.5)
for head in model['heads']:
    head['loss_cls']['alpha'] = 0.3
