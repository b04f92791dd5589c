import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import type { PlanChange } from './plans-api';

const tones: Readonly<Record<PlanChange['kind'], string>> = {
  added: 'tag--ok',
  removed: 'tag--bad',
  changed: 'tag--warn',
  renumbered: 'tag--info',
};

/** What became of a plan, by its parts: added words underlined, removed ones struck out. */
@customElement('heza-plan-changes')
export class HezaPlanChanges extends DeskElement {
  static override styles = css`
    section + section {
      margin-top: var(--s-4);
    }

    li {
      display: grid;
      grid-template-columns: minmax(6rem, auto) 1fr;
      gap: var(--s-1) var(--s-4);
      padding: var(--s-2) 0;
      border-bottom: 1px solid var(--c-line);
    }

    .words {
      overflow-wrap: anywhere;
    }

    ins {
      color: var(--c-ok);
      background: var(--c-ok-bg);
      text-decoration: underline;
    }

    del {
      color: var(--c-bad);
      background: var(--c-bad-bg);
    }

    @media (max-width: 40rem) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `;

  @property({ attribute: false }) changes: readonly PlanChange[] = [];

  protected override render() {
    const parts = [...new Set(this.changes.map((change) => change.part))];
    return this.changes.length === 0
      ? html`<p class="soft">${t('plans.noChanges')}</p>`
      : parts.map(
          (part) =>
            html`<section>
              <h3>${t(`plans.part.${part}`)}</h3>
              <ul class="plain">
                ${this.changes.filter((change) => change.part === part).map((change) => row(change))}
              </ul>
            </section>`,
        );
  }
}

function row(change: PlanChange): TemplateResult {
  const code =
    change.part === 'fact'
      ? t(`plans.fact.${change.code}`)
      : change.part === 'deadline'
        ? t(`plans.period.${change.code}`)
        : change.code;
  return html`<li>
    <span class="row">
      <strong>${code}</strong>
      <span class="tag ${tones[change.kind]}">${t(`plans.kind.${change.kind}`)}</span>
    </span>
    <span class="words">
      ${change.oldCode == null ? nothing : t('plans.wasCode', { code: change.oldCode })}
      ${change.words.map((part) =>
        part.kind === 'added'
          ? html`<ins>${part.text}</ins>`
          : part.kind === 'removed'
            ? html`<del>${part.text}</del>`
            : part.text,
      )}
    </span>
  </li>`;
}
