/** Stands in the text of every file in which this framework's rules find a focal loss, whatever the case of its letters. */
export const efficientDetMention =
  /efficientdet|get_detection_config|default_detection_configs|box_loss_weight|fpn_num_filters|box_class_repeats|anchor_scale/;
