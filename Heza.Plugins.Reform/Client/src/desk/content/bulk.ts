import { html, render } from 'lit';
import { api, ask, type Schemas } from '../platform/api/client';
import { confirmWith } from '../platform/confirm';
import type { HezaDialog } from '../platform/elements/dialog';
import { hasText, t } from '../platform/i18n';
import { may, type Permission } from '../platform/session';

interface BulkAction {
  action: string;
  permission: Permission;
  /** In the bin, or everywhere else. */
  inBin: boolean;
  danger?: boolean;
  /** The person says why. */
  reason?: boolean;
}

/** The server's table is `Content/Bulk/BulkActions.cs`; it decides, this only offers. */
const actions: readonly BulkAction[] = [
  { action: 'publish', permission: 'approve', inBin: false },
  { action: 'withdraw', permission: 'approve', inBin: false, danger: true, reason: true },
  { action: 'trash', permission: 'edit', inBin: false, danger: true },
  { action: 'restore', permission: 'approve', inBin: true },
];

export function bulkActions(inBin: boolean): readonly BulkAction[] {
  return actions.filter((action) => action.inBin === inBin && may(action.permission));
}

/** Asks, does, and tells what became of each; answers whether anything was asked of the server. */
export async function runBulk(wanted: BulkAction, keys: readonly string[]): Promise<boolean> {
  const count = keys.length;
  const comment = await confirmWith({
    heading: t(`contentList.bulk.${wanted.action}.heading`, { count }),
    text: t(`contentList.bulk.${wanted.action}.text`, { count }),
    yes: t(`contentList.bulk.${wanted.action}`),
    danger: wanted.danger ?? false,
    ...(wanted.reason === true ? { ask: { label: t('contentList.bulk.reason'), required: true } } : {}),
  });
  if (comment === null) {
    return false;
  }
  const answer = await ask(
    api().POST('/umbraco/management/api/v1/desk/content/bulk', {
      body: { action: wanted.action, keys: [...keys], comment: comment === '' ? null : comment },
    }),
  );
  await tell(wanted.action, answer);
  return true;
}

/** A dialog with the outcome of each; the focus goes back when it is closed. */
function tell(action: string, answer: Schemas['BulkAnswer']): Promise<void> {
  return new Promise((resolve) => {
    const place = document.body.appendChild(document.createElement('div'));
    const done = `contentList.bulk.${action}.done`;
    const dialog = () => place.querySelector('heza-dialog') as HezaDialog;
    const heading =
      answer.failed === 0
        ? t(hasText(done) ? done : 'contentList.bulk.done', { count: answer.done })
        : t('contentList.bulk.someFailed', { done: answer.done, count: answer.failed });
    // The failed ones first: these are what one has to do something about.
    const outcomes = [...answer.outcomes].sort((one, other) => Number(one.ok) - Number(other.ok));
    render(
      html`<heza-dialog
        .heading=${heading}
        @heza-close=${() => {
          place.remove();
          resolve();
        }}
      >
        <ul class="desk-outcomes">
          ${outcomes.map(
            (outcome) =>
              html`<li class=${outcome.ok ? 'desk-outcomes__ok' : 'desk-outcomes__failed'}>
                <strong>${outcome.ok ? t('contentList.bulk.ok') : t('contentList.bulk.failed')}</strong>
                ${outcome.name === '' ? t('contentList.bulk.missing') : outcome.name}
                ${outcome.problem === null ? '' : html`<br />${outcome.problem}`}
              </li>`,
          )}
        </ul>
        <uui-button
          slot="actions"
          look="primary"
          label=${t('common.close')}
          @click=${() => {
            dialog().close();
          }}
        ></uui-button>
      </heza-dialog>`,
      place,
    );
    void dialog().open();
  });
}
