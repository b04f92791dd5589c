import '../platform/elements';
import './content-history';
import './workflow-bar';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import type { FieldError, HezaErrorSummary } from '../platform/elements/error-summary';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { ContentDetail } from './steps';

/** A document's way from its writer to its readers: where it stands, what may be done, who did what. */
@customElement('heza-review')
export class HezaReview extends DeskElement {
  @property() contentKey = '';

  @state() private _content: ContentDetail | undefined;

  @state() private _refusal: { heading: string; errors: FieldError[] } | undefined;

  readonly #load = new Load(this, {
    args: () => [this.contentKey] as const,
    task: async ([key]) => {
      this._content = await ask(
        api().GET('/umbraco/management/api/v1/desk/content/{key}', { params: { path: { key } } }),
      );
      return this._content;
    },
  });

  protected override render() {
    return this.#load.show(() => {
      const content = this._content;
      return content === undefined
        ? ''
        : html`<div class="stack">
            <p class="soft">${content.typeName}</p>
            <h1>${content.name}</h1>
            <p><a href=${host().href(`noi-dung/${content.key}`)}>${t('workflow.open')}</a></p>
            <heza-error-summary
              .heading=${this._refusal?.heading ?? ''}
              .errors=${this._refusal?.errors ?? []}
              @heza-go-to-field=${() => {
                host().navigate(`noi-dung/${content.key}`);
              }}
            ></heza-error-summary>
            <heza-workflow-bar
              .content=${content}
              @heza-content-changed=${(event: CustomEvent<{ content: ContentDetail }>) => {
                this._refusal = undefined;
                this._content = event.detail.content;
              }}
              @heza-content-deleted=${() => {
                host().navigate('', { replace: true });
              }}
              @heza-field-errors=${(event: CustomEvent<{ errors: Record<string, string[]>; title: string }>) => {
                this.#refuse(event.detail);
              }}
            ></heza-workflow-bar>
            <section class="card stack">
              <h2>${t('workflow.history')}</h2>
              <heza-content-history
                .contentKey=${content.key}
                .stamp=${`${String(content.revision)} ${content.state} ${content.review?.at ?? ''} ${content.publishedAt ?? ''} ${JSON.stringify(content.schedule)}`}
              ></heza-content-history>
            </section>
          </div>`;
    });
  }

  #refuse(refusal: { errors: Record<string, string[]>; title: string }): void {
    this._refusal = {
      heading: refusal.title,
      errors: Object.entries(refusal.errors).flatMap(([field, messages]) =>
        messages.map((message) => ({ field, message })),
      ),
    };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HezaErrorSummary>('heza-error-summary')?.take());
  }
}
