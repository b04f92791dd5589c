import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment, showNumber } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { evidence, type ItemEvidence } from './coverage-api';
import { acceptAll, acceptWithNote, returnAll } from './decisions';
import { pieceFacts, pieceTitle } from './pieces';
import { turnPages } from './turn-pages';
import { tag } from './words';

/** What is linked to an item; the Office decides about it. Fires `heza-decided` after a decision. */
@customElement('heza-evidence-list')
export class HezaEvidenceList extends DeskElement {
  static override styles = css`
    li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--s-2) var(--s-3);
      margin-top: var(--s-3);
    }

    li > :not(input) {
      grid-column: 2;
    }

    li > input {
      grid-row: 1;
    }

    .tags {
      gap: var(--s-2);
    }

    .comment {
      padding-left: var(--s-3);
      border-left: 3px solid var(--c-line-strong);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .bulk {
      margin-top: var(--s-3);
      padding: var(--s-3) var(--s-4);
      background: var(--c-brand-soft);
      border-radius: var(--radius);
    }

    .bulk label {
      display: flex;
      align-items: center;
      gap: var(--s-2);
      min-height: 2.75rem;
    }
  `;

  @property({ type: Number }) year = 0;

  @property() code = '';

  @property() day = '';

  @state() private _page = 1;

  @state() private _chosen: ReadonlySet<number> = new Set();

  @state() private _deciding = false;

  readonly #list = new Load(this, {
    args: () => [this.year, this.code, this.day, this._page] as const,
    task: ([year, code, day, page]) => evidence(year, code, day, page),
    onComplete: () => {
      this._chosen = new Set();
    },
  });

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<heza-empty .heading=${t('coverage.noEvidence')} .text=${t('coverage.noEvidenceText')}></heza-empty>`
        : html`${this.#bulk(found.items.filter(acceptable))}
            <ul class="plain">
              ${found.items.map((one) => this.#row(one))}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }

  #bulk(open: ItemEvidence[]): TemplateResult | typeof nothing {
    if (!may('office') || open.length === 0) {
      return nothing;
    }
    const all = open.every((one) => this._chosen.has(one.id));
    return html`<div class="row row--apart bulk">
      <label>
        <input
          type="checkbox"
          .checked=${all}
          .indeterminate=${!all && this._chosen.size > 0}
          @change=${() => (this._chosen = new Set(all ? [] : open.map((one) => one.id)))}
        />
        ${t('coverage.chooseAll', { count: open.length })}
      </label>
      <uui-button
        look="primary"
        label=${t('coverage.acceptChosen', { count: this._chosen.size })}
        ?disabled=${this._chosen.size === 0 || this._deciding}
        @click=${() => void this.#decide(() => acceptAll([...this._chosen]))}
      ></uui-button>
    </div>`;
  }

  #row(one: ItemEvidence): TemplateResult {
    const last = one.decisions.at(-1);
    const mayDecide = may('office') && one.stateNow !== 'dropped';
    const title = one.evidence?.title ?? t('coverage.gone');
    return html`<li class="card">
      ${
        mayDecide && acceptable(one)
          ? html`<input
              type="checkbox"
              aria-label=${t('coverage.choose', { title })}
              .checked=${this._chosen.has(one.id)}
              @change=${() => this.#toggle(one.id)}
            />`
          : nothing
      }
      <div>
        <p>${pieceTitle(one.evidence)}</p>
        <p>
          ${pieceFacts(one.evidence)}${postFacts(one)}${one.late ? html` <span class="tag">${t('coverage.lateOne')}</span>` : nothing}
        </p>
      </div>
      <p class="row tags">
        ${tag('decision', one.state)}
        ${one.stateNow === one.state ? nothing : html`<span class="small soft">${t('coverage.now')}</span> ${tag('decision', one.stateNow)}`}
        <span class="small"
          >${one.counts ? t('coverage.counts') : t(one.public ? 'coverage.countsNot' : 'coverage.notPublic')}</span
        >
        ${one.doubts.map((reason) => tag('doubt', reason))}
      </p>
      ${
        last === undefined
          ? nothing
          : html`<p class="small soft">
              ${t('coverage.decidedBy', { decision: t(`coverage.decision.${last.state}`), by: last.by, at: showMoment(last.at) })}
            </p>`
      }
      ${last?.comment == null ? nothing : html`<p class="comment">${last.comment}</p>`}
      ${
        mayDecide
          ? html`<div class="row">
              ${
                acceptable(one)
                  ? html`<uui-button
                        compact
                        look="outline"
                        label=${t(one.stateNow === 'accepted' ? 'coverage.acceptAgain' : 'coverage.accept')}
                        ?disabled=${this._deciding}
                        @click=${() => void this.#decide(() => acceptAll([one.id]))}
                      ></uui-button>
                      <uui-button
                        compact
                        look="secondary"
                        label=${t('coverage.acceptWithNote')}
                        ?disabled=${this._deciding}
                        @click=${() => void this.#decide(() => acceptWithNote(one.id, title))}
                      ></uui-button>`
                  : nothing
              }
              <uui-button
                compact
                look="secondary"
                color="danger"
                label=${t('coverage.return')}
                ?disabled=${this._deciding}
                @click=${() => void this.#decide(() => returnAll([one.id], title))}
              ></uui-button>
            </div>`
          : nothing
      }
    </li>`;
  }

  #toggle(id: number): void {
    const chosen = new Set(this._chosen);
    if (!chosen.delete(id)) {
      chosen.add(id);
    }
    this._chosen = chosen;
  }

  async #decide(act: () => Promise<boolean>): Promise<void> {
    this._deciding = true;
    const decided = await act();
    this._deciding = false;
    if (decided) {
      // Also after a refusal: somebody else may have decided.
      await this.#list.run();
      this.emit('heza-decided');
    }
  }
}

/** Accepting says something new: it waits, or was returned, or is in doubt; and readers can see it. */
function acceptable(one: ItemEvidence): boolean {
  const doubted = one.doubts.some((reason) => reason !== 'withdrawn');
  return one.stateNow !== 'dropped' && one.evidence?.withdrawn === false && (one.stateNow !== 'accepted' || doubted);
}

/** Where it was posted, and how often that was seen. */
function postFacts(one: ItemEvidence): TemplateResult | typeof nothing {
  if (one.posts.length === 0) {
    return nothing;
  }
  const channels = [...new Set(one.posts.map((post) => post.channel))].join(', ');
  const text =
    one.views === null
      ? t('coverage.postedOn', { channels })
      : t('coverage.postedAndSeen', { channels, views: showNumber(one.views) });
  return html` <span class="small soft">${text}</span>`;
}
