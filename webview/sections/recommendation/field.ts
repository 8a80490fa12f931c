import { element } from '../../dom/element.ts';

interface Named {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
}

/** A labelled field of a form. */
export interface Field<Value> {
  readonly element: HTMLElement;
  readonly value: () => Value;
}

/** @returns a field whose value is null while it is empty or out of range */
export function numberField({
  id,
  label,
  value,
  least,
  most,
}: Named & {
  readonly value: number | null;
  readonly least: number;
  readonly most?: number;
}): Field<number | null> & {
  /** Puts the cursor there and marks it as wrong. */
  readonly refuse: () => void;
} {
  const input = element('input', {
    testId: `training-${id}`,
    attributes: {
      id: `training-${id}`,
      type: 'number',
      min: String(least),
      step: 'any',
      ...(most !== undefined && { max: String(most) }),
    },
  });
  input.value = value === null ? '' : String(value);
  return {
    element: field({ id, label }, input),
    value: () => {
      const number = input.value.trim() === '' ? NaN : Number(input.value);
      return number >= least && number <= (most ?? Infinity) ? number : null;
    },
    refuse: () => {
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    },
  };
}

export function selectField<Value extends string>(
  { id, label, value }: Named & { readonly value: Value },
  choices: Readonly<Record<Value, string>>,
): Field<Value> {
  const values = Object.keys(choices) as Value[];
  const select = element(
    'select',
    { testId: `training-${id}`, attributes: { id: `training-${id}` } },
    values.map(choice => element('option', { attributes: { value: choice } }, [choices[choice]])),
  );
  select.value = value;
  return {
    element: field({ id, label }, select),
    value: () => values.find(choice => choice === select.value) ?? value,
  };
}

function field({ id, label }: Named, input: HTMLElement): HTMLElement {
  return element('p', { class: 'field' }, [
    element('label', { attributes: { for: `training-${id}` } }, [label]),
    input,
  ]);
}
