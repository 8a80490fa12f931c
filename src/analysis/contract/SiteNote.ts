/** What to know before α and γ of a focal loss in a config are compared or written. `src/words` says it. */
export type SiteNote =
  | 'tao-ranges'
  | 'tao-both-above-zero'
  | 'yolo-loss-shrinks'
  | 'soft-targets'
  | 'negative-alpha'
  | 'class-balancing'
  | 'gamma-fixed-at-two'
  | 'paddle-values-unused'
  | 'matcher-cost'
  | 'switched-off'
  | 'own-code'
  | 'own-code-elsewhere';
