import type { Report } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';

/**
 * What would make the recommendation surer, as a list that acts; a tick stands for what is there already. Folded in the side
 * bar, where it would fill the height below the pair.
 */
export function surerList(report: Report, page: Page): HTMLElement | null {
  const { simulation, detector, learned, measured, pilot } = report;
  if (page.host.kind !== 'editor' || simulation === undefined) return null;
  const { card } = page.text;
  const { schedule } = simulation.training.origins;
  const runs = learned?.runs ?? 0;
  const list = element('ul', {}, [
    item(page, {
      label: card.give.schedule,
      done: schedule.kind !== 'default',
      act: openTraining,
    }),
    item(page, {
      label: card.give.config,
      done: detector.from === 'config',
      testId: 'give-config',
      act: post(page, { type: 'analyze-with-config' }),
    }),
    item(page, {
      label: card.give.results,
      done: measured !== undefined,
      testId: 'measure-results',
      act: post(page, { type: 'choose-results' }),
    }),
    item(page, {
      label: card.give.run,
      done: runs > 0,
      testId: 'add-run',
      act: post(page, { type: 'add-run' }),
    }),
    item(page, {
      label: card.give.plan,
      done: (learned?.rows?.length ?? 0) > runs,
      testId: 'plan-runs',
      act: post(page, { type: 'plan-runs' }),
    }),
    item(page, {
      label: card.give.pilot,
      done: pilot !== undefined,
      testId: 'measure-on-images',
      act: post(page, { type: 'measure-on-images' }),
    }),
  ]);
  if (page.kind === 'view')
    return element('details', { class: 'surer', testId: 'surer' }, [
      element('summary', {}, [card.surer]),
      list,
    ]);
  return element('div', { class: 'surer', testId: 'surer' }, [
    element('h3', { class: 'label' }, [card.surer]),
    list,
  ]);
}

interface Step {
  readonly label: string;
  readonly done: boolean;
  readonly testId?: string;
  readonly act: () => void;
}

function item({ text }: Page, { label, done, testId, act }: Step): HTMLElement {
  const action = linkButton(label, act);
  if (testId !== undefined) action.dataset['testid'] = testId;
  return element('li', { class: done ? 'done' : 'open' }, [
    action,
    done ? element('span', { class: 'visually-hidden' }, [` (${text.card.given})`]) : null,
  ]);
}

const post =
  ({ host }: Page, message: Parameters<Page['host']['post']>[0]) =>
  () => {
    host.post(message);
  };

/** Opens the form on the same card, with the cursor in its first field. */
function openTraining(): void {
  const form = document.querySelector<HTMLDetailsElement>('details.training');
  if (form === null) return;
  form.open = true;
  form.querySelector('input')?.focus();
}
