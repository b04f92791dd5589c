import '@umbraco-ui/uui-button';
import '../platform/elements';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tag } from '../coverage/words';
import { ApiProblem, type Schemas } from '../platform/api/client';
import { confirmWith } from '../platform/confirm';
import { DeskElement } from '../platform/desk-element';
import { showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may, me } from '../platform/session';
import { decisions, read, withdraw, type Activity } from './activities-api';
import { days } from './words';

/** Longest reason that the server takes. */
const longestReason = 2000;

/** One recorded activity: what it was, its photos, and what became of it. */
@customElement('heza-activity')
export class HezaActivity extends DeskElement {
  static override styles = css`
    dl {
      display: grid;
      gap: var(--s-3) var(--s-5);
    }

    dt {
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    .description {
      white-space: pre-line;
      overflow-wrap: anywhere;
      max-width: var(--measure);
    }

    .photos {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
      gap: var(--s-4);
    }

    .photos img {
      width: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-radius: var(--radius);
    }

    .withdrawn {
      padding: var(--s-4);
      background: var(--c-warn-bg);
      border-radius: var(--radius);
      white-space: pre-line;
    }

    @media (min-width: 48rem) {
      dl {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `;

  /** Key of the activity, from the address. */
  @property() key = '';

  readonly #activity = new Load(this, { args: () => [this.key] as const, task: ([key]) => read(key) });

  readonly #decisions = new Load(this, { args: () => [this.key] as const, task: ([key]) => decisions(key) });

  protected override render() {
    return this.#activity.show((activity) => this.#page(activity));
  }

  #page(activity: Activity): TemplateResult {
    const mine = may('office') || (may('unit') && me().unit === activity.unit);
    return html`<article class="stack">
      <p><a href=${host().href('hoat-dong')}>${t('activities.back')}</a></p>
      <div class="row row--apart">
        <h1>${activity.title}</h1>
        ${
          mine && activity.withdrawnAt === null
            ? html`<div class="row">
                <uui-button
                  look="primary"
                  label=${t('common.edit')}
                  href=${host().href(`hoat-dong/${activity.key}/sua`)}
                ></uui-button>
                <uui-button
                  look="secondary"
                  color="danger"
                  label=${t('activities.withdraw')}
                  @click=${() => void this.#withdraw(activity)}
                ></uui-button>
              </div>`
            : nothing
        }
      </div>
      ${
        activity.withdrawnAt === null
          ? nothing
          : html`<p class="withdrawn">
              <strong
                >${t('activities.withdrawnBy', { name: activity.withdrawnBy ?? '', at: showMoment(activity.withdrawnAt) })}</strong
              ><br />${activity.withdrawnReason}
            </p>`
      }
      <section class="card stack">
        <dl>
          ${fact('day', days(activity))} ${fact('form', activity.formTitle ?? activity.form)}
          ${fact('place', activity.place)} ${fact('unit', activity.unitName ?? activity.unit)}
          ${fact(
            'participants',
            activity.participants === null ? t('activities.notCounted') : showNumber(activity.participants),
          )}
          ${fact(
            'items',
            html`<ul class="plain">
              ${activity.items.map(
                (item) =>
                  html`<li>
                    <a href=${host().href(`do-phu/${item.reference}`)}><strong>${item.code}</strong> ${item.title}</a>
                  </li>`,
              )}
            </ul>`,
          )}
        </dl>
        <p class="description">${activity.description}</p>
      </section>
      ${this.#decisions.show((page) => (page.items.length === 0 ? nothing : decided(page.items)))}
      ${
        activity.photos.length === 0
          ? nothing
          : html`<h2>${t('activities.photos')}</h2>
              <ul class="plain photos">
                ${activity.photos.map(
                  (photo) =>
                    html`<li>
                      ${
                        photo.url === null
                          ? html`<p class="soft">${t('activities.photoGone')}</p>`
                          : html`<a href=${photo.url}><img src=${`${photo.url}?width=640`} alt=${photo.altText} /></a>`
                      }
                      <p class="small soft" aria-hidden="true">${photo.altText}</p>
                    </li>`,
                )}
              </ul>`
      }
      <p class="small soft">
        ${t('activities.recordedBy', { name: activity.recordedBy, at: showMoment(activity.recordedAt) })}
        ${
          activity.changedAt === null
            ? nothing
            : t('activities.changedBy', { name: activity.changedBy ?? '', at: showMoment(activity.changedAt) })
        }
      </p>
    </article>`;
  }

  async #withdraw(activity: Activity): Promise<void> {
    const reason = await confirmWith({
      heading: t('activities.withdraw'),
      text: t('activities.withdrawAsk', { title: activity.title }),
      yes: t('activities.withdraw'),
      danger: true,
      ask: { label: t('activities.reason'), required: true, maxLength: longestReason },
    });
    if (reason === null) {
      return;
    }
    try {
      await withdraw(activity.key, activity.revision, reason);
      host().notify({ kind: 'done', text: t('activities.withdrawnDone') });
    } catch (error) {
      host().notify({ kind: 'problem', text: error instanceof ApiProblem ? error.title : t('common.problem.unknown') });
    }
    await this.#activity.run();
  }
}

/** Each item of the plan with what the Office said. */
function decided(rows: readonly Schemas['FulfilmentRow'][]): TemplateResult {
  return html`<section class="card stack">
    <h2>${t('activities.asEvidence')}</h2>
    <ul class="plain stack--tight">
      ${rows.map(
        (row) =>
          html`<li>
            <p class="row">
              <a href=${host().href(`do-phu/${String(row.year)}/${row.item}`)}
                ><strong>${row.item}</strong> ${row.itemTitle}</a
              >
              ${tag('decision', row.state)}
            </p>
            <p class="small soft">
              ${row.last.by}, ${showMoment(row.last.at)}${row.last.comment === null ? nothing : `: ${row.last.comment}`}
            </p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${t(`activities.column.${name}`)}</dt>
    <dd>${value}</dd>
  </div>`;
}
