/** Stands in the text of every file in which this framework's rules find a loss, whatever the case of its letters. */
export const rtDetrMention = /Criterion\w*["']?\s*:|__include__/;
