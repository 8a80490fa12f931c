import type { StatedTraining } from '../../../src/analysis/contract/SimulationInputs.ts';
import { printable } from '../../../src/analysis/contract/text/printable.ts';
import { isScheduleOpen } from '../../../src/analysis/report/derive/isScheduleOpen.ts';
import type { Report, SimulationReport } from '../../../src/analysis/report/Report.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';
import { numberField, selectField } from './field.ts';

type Unit = 'epochs' | 'iterations';
type Start = 'scratch' | 'pretrained';

/** The training that the pair is for; in the editor it can be changed, which simulates again. Null without a simulation. */
export function trainingForm(report: Report, page: Page): HTMLElement | null {
  const { simulation } = report;
  if (simulation === undefined) return null;
  const open = isScheduleOpen(report, simulation);
  const line = trainingWords(simulation, open, page);
  if (page.host.kind !== 'editor') return element('p', { testId: 'training' }, [line]);
  const { training: words } = page.text.card;
  return element('details', { class: 'training', testId: 'training' }, [
    element('summary', {}, [`${line} `, element('span', { class: 'change' }, [words.change])]),
    form(simulation, open, page),
  ]);
}

function trainingWords(
  { training }: SimulationReport,
  open: boolean,
  { format, text }: Page,
): string {
  const { training: words } = text.sections;
  const schedule = open
    ? words.open
    : words.withOrigin(
        words.schedule(training.schedule, format),
        words.origin(training.origins.schedule),
      );
  const { fromScratch } = training.origins;
  const start = text.card.training.start[startOf(training)];
  // Who said so matters where nobody did.
  const told =
    fromScratch.kind === 'default' ? words.withOrigin(start, words.origin(fromScratch)) : start;
  return printable(text.card.training.assumes(schedule, told));
}

function form(
  { training, scoreThreshold }: SimulationReport,
  open: boolean,
  page: Page,
): HTMLElement {
  const { text, host } = page;
  const words = text.card.training;
  const { amount, unit: stated, batch: images } = open ? NO_LENGTH : shownLength(training);
  const length = numberField({ id: 'length', label: words.length, value: amount, least: 0.01 });
  const unit = selectField<Unit>(
    { id: 'unit', label: words.unit, value: stated },
    { epochs: words.epochs, iterations: words.iterations },
  );
  const batch = numberField({ id: 'batch', label: words.batch, value: images, least: 1 });
  const start = selectField<Start>(
    { id: 'start', label: words.startsFrom, value: startOf(training) },
    words.start,
  );
  const threshold = numberField({
    id: 'threshold',
    label: words.threshold,
    value: scoreThreshold,
    least: 0,
    most: 0.99,
  });
  const submit = () => {
    const schedule = scheduleOf(unit.value(), length.value(), batch.value());
    if (schedule === null) return length.refuse();
    const score = threshold.value();
    host.post({
      type: 'set-training',
      training: {
        schedule,
        // What is left as it was keeps its origin: the config, the preset, an assumption.
        ...(start.value() !== startOf(training) && { fromScratch: start.value() === 'scratch' }),
        ...(score !== null && score !== scoreThreshold && { scoreThreshold: score }),
      },
    });
  };
  const created = element('form', { class: 'training-form' }, [
    length.element,
    unit.element,
    batch.element,
    start.element,
    threshold.element,
    element('div', { class: 'actions' }, [
      button(words.simulate, { testId: 'simulate', onClick: submit }),
      wasStated(training)
        ? linkButton(words.reset, () => {
            host.post({ type: 'set-training', training: {} });
          })
        : null,
    ]),
  ]);
  submitOnEnter(created, submit);
  return created;
}

/** The editor's buttons are none that a form knows. */
function submitOnEnter(created: HTMLFormElement, submit: () => void): void {
  created.addEventListener('submit', event => {
    event.preventDefault();
  });
  created.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    submit();
  });
}

function startOf({ fromScratch }: SimulationReport['training']): Start {
  return fromScratch ? 'scratch' : 'pretrained';
}

interface ShownLength {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly batch: number | null;
}

const NO_LENGTH: ShownLength = { amount: null, unit: 'epochs', batch: null };

/** Empty where the length is none that can be typed here. */
function shownLength({ schedule }: SimulationReport['training']): ShownLength {
  switch (schedule.kind) {
    case 'iterations':
      return { amount: schedule.iterations, unit: 'iterations', batch: schedule.batch };
    case 'epochs':
      return { amount: schedule.epochs, unit: 'epochs', batch: schedule.batch ?? null };
    case 'preset':
    case 'budget':
      return NO_LENGTH;
  }
}

/** Null for what is no length of a training. */
function scheduleOf(
  unit: Unit,
  amount: number | null,
  batch: number | null,
): NonNullable<StatedTraining['schedule']> | null {
  if (amount === null || amount <= 0) return null;
  const images = batch === null ? undefined : Math.max(1, Math.round(batch));
  if (unit === 'iterations')
    return images === undefined
      ? null
      : { kind: 'iterations', iterations: Math.max(1, Math.round(amount)), batch: images };
  return { kind: 'epochs', epochs: amount, ...(images !== undefined && { batch: images }) };
}

function wasStated({ origins }: SimulationReport['training']): boolean {
  return (['schedule', 'fromScratch', 'scoreThreshold'] as const).some(
    figure => origins[figure].kind === 'option',
  );
}
