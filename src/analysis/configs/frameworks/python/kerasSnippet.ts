import { snippet } from '../../reading/snippet.ts';

export const kerasSnippet = snippet({
  name: 'keras',
  title: 'Keras',
  write: ({ alpha, gamma }) =>
    `import keras

# alpha counts only with apply_class_balancing=True.
loss = keras.losses.BinaryFocalCrossentropy(
    apply_class_balancing=True, alpha=${alpha}, gamma=${gamma}, from_logits=True
)
`,
});
