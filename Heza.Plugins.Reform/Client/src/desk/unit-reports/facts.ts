import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay, showMoment, showNumber } from '../platform/format';
import { t } from '../platform/i18n';
import type { UnitReportFacts } from './reports-api';

/** What the site knows of the unit's work in the period. */
@customElement('heza-report-facts')
export class HezaReportFacts extends DeskElement {
  static override styles = css`
    h3 {
      margin-top: var(--s-4);
    }

    li {
      margin-top: var(--s-2);
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) facts!: UnitReportFacts;
  @property({ type: Boolean }) frozen = false;

  protected override render() {
    const { articles, documents, posts, activities, obstacles, items, takenAt } = this.facts;
    const views = posts.reduce((sum, post) => sum + (post.views ?? 0), 0);
    return html`<h2 id="facts">${t('unitReports.facts')}</h2>
      <p class="small soft">
        ${t(this.frozen ? 'unitReports.factsFrozen' : 'unitReports.factsLive', { at: showMoment(takenAt) })}
      </p>
      ${this.#list(
        'articles',
        articles.map(
          (one) =>
            html`<a href=${one.url} target="_blank" rel="noopener">${one.title}</a>
              <span class="small soft"
                >${showDay(one.publishedOn)}${one.items.length === 0 ? nothing : ` · ${one.items.join(', ')}`}</span
              >`,
        ),
      )}
      ${this.#list(
        'documents',
        documents.map((one) =>
          one.url == null
            ? html`${one.number} <span class="small soft">${t('unitReports.notInRegister')}</span>`
            : html`<a href=${one.url} target="_blank" rel="noopener">${one.number}</a>`,
        ),
      )}
      ${this.#list(
        'posts',
        posts.map(
          (one) =>
            html`${
                one.permalink == null
                  ? one.channel
                  : html`<a href=${one.permalink} target="_blank" rel="noopener">${one.channel}</a>`
              }
              <span class="small soft"
                >${showMoment(one.sentAt)}${
                  one.views == null ? nothing : ` · ${t('unitReports.views', { count: showNumber(one.views) })}`
                }</span
              >`,
        ),
      )}
      ${views === 0 ? nothing : html`<p class="small">${t('unitReports.viewsAll', { count: showNumber(views) })}</p>`}
      ${this.#list(
        'activities',
        activities.map(
          (one) =>
            html`${one.title}
              <span class="small soft"
                >${showDay(one.day)} ·
                ${one.place}${
                  one.participants == null
                    ? nothing
                    : ` · ${t('unitReports.participants', { count: showNumber(one.participants) })}`
                }</span
              >`,
        ),
      )}
      ${this.#list(
        'obstacles',
        obstacles.map((one) => html`${one.title} <span class="tag">${t(`unitReports.obstacle.${one.state}`)}</span>`),
      )}
      ${this.#list(
        'items',
        items.map((one) => html`<strong>${one.code}</strong> ${one.title} <span class="tag">${one.pieces}</span>`),
      )}`;
  }

  #list(kind: string, entries: readonly TemplateResult[]): TemplateResult {
    return html`<h3>${t(`unitReports.fact.${kind}`)} <span class="tag">${entries.length}</span></h3>
      ${
        entries.length === 0
          ? html`<p class="small soft">${t('unitReports.factNone')}</p>`
          : html`<ul class="plain">
              ${entries.map((entry) => html`<li>${entry}</li>`)}
            </ul>`
      }`;
  }
}
