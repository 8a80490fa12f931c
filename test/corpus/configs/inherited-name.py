model = dict(bbox_head=dict(type='toString', anchor_generator=dict(strides=[8, 16])))
