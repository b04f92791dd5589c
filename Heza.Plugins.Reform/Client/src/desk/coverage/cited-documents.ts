import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import type { CitedRow } from './coverage-api';
import { tag } from './words';

/** A document that is missing is a thing to do: for those who write. */
function publish(row: CitedRow): TemplateResult | typeof nothing {
  return may('edit')
    ? html`<a href=${host().href(`noi-dung/moi/legalDocument?so=${encodeURIComponent(row.number)}`)}
        >${t('coverage.publishCited')}</a
      > `
    : nothing;
}

/** The documents that a plan names: published in the register, or missing. What is missing stands first. */
@customElement('heza-cited-documents')
export class HezaCitedDocuments extends DeskElement {
  static override styles = css`
    li {
      display: grid;
      grid-template-columns: minmax(9rem, auto) 1fr auto;
      gap: var(--s-1) var(--s-4);
      align-items: baseline;
      padding: var(--s-3) 0;
      border-bottom: 1px solid var(--c-line);
    }

    .number {
      font-weight: 600;
    }

    @media (max-width: 48rem) {
      li {
        grid-template-columns: 1fr auto;
      }

      .title {
        grid-column: 1 / -1;
        grid-row: 2;
      }
    }
  `;

  @property({ attribute: false }) rows: readonly CitedRow[] = [];

  protected override render() {
    const sorted = [...this.rows].sort((a, b) => Number(a.state === 'published') - Number(b.state === 'published'));
    return sorted.length === 0
      ? html`<heza-empty .heading=${t('coverage.noCited')}></heza-empty>`
      : html`<ul class="plain">
          ${sorted.map(
            (row) =>
              html`<li>
                <span class="number">${row.number}</span>
                <span class="title">
                  ${
                    row.documents.length === 0
                      ? html`<span class="soft">${t('coverage.notInRegister')}</span> ${publish(row)}`
                      : row.documents.map((document) =>
                          document.public
                            ? html`<a href=${document.address}>${document.title}</a> `
                            : html`<span>${document.title}</span> `,
                        )
                  }
                  <span class="soft small">${t('coverage.citedIn', { items: row.items.join(', ') })}</span>
                </span>
                ${tag('cite', row.state)}
              </li>`,
          )}
        </ul>`;
  }
}
