/** Stands in the text of every file in which this framework's rules find a focal loss, whatever the case of its letters. */
export const mmdetectionMention = /FocalLoss|FocalCustomLoss|loss_cls\.(?:alpha|gamma)/;
