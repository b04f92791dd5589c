import '../platform/elements/index';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { suspects, type Suspect } from './coverage-api';
import { acceptAll, returnAll } from './decisions';
import { listStyle, pieceTitle } from './pieces';
import { turnPages } from './turn-pages';
import { itemLink, shortHash, tag } from './words';

/** What was accepted and should be looked at again: why, what was accepted, what is there now. Fires `heza-decided`. */
@customElement('heza-suspects')
export class HezaSuspects extends DeskElement {
  static override styles = [
    listStyle,
    css`
      li {
        display: grid;
        grid-template-columns: auto 1fr;
        column-gap: var(--s-3);
      }

      li > :not(input) {
        grid-column: 2;
      }

      li > input {
        grid-row: 1;
      }

      dl {
        display: grid;
        gap: var(--s-1) var(--s-4);
        padding-left: var(--s-3);
        border-left: 3px solid var(--c-line-strong);
        font-size: var(--t-s);
      }

      @media (min-width: 48rem) {
        dl {
          grid-template-columns: 1fr 1fr;
        }
      }

      dt {
        color: var(--c-ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .bulk {
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
    `,
  ];

  @property({ type: Number }) year = 0;

  @property() day = '';

  @property() query = '';

  @state() private _page = 1;

  @state() private _chosen: ReadonlySet<number> = new Set();

  @state() private _deciding = false;

  readonly #list = new Load(this, {
    args: () => [this.year, this.day, this._page] as const,
    task: ([year, day, page]) => suspects(year, day, page),
    onComplete: () => {
      this._chosen = new Set();
    },
  });

  protected override render() {
    return this.#list.show((found) =>
      found.total === 0
        ? html`<heza-empty .heading=${t('coverage.noSuspects')} .text=${t('coverage.noSuspectsText')}></heza-empty>`
        : html`${this.#bulk(found.items)}
            <ul class="plain">
              ${found.items.map((suspect) => this.#row(suspect))}
            </ul>
            ${turnPages(found, (page) => (this._page = page))}`,
    );
  }

  #bulk(shown: Suspect[]): TemplateResult | typeof nothing {
    if (!may('office')) {
      return nothing;
    }
    const chosen = shown.filter((one) => this._chosen.has(one.id));
    const all = chosen.length === shown.length;
    return html`<div class="row row--apart bulk">
      <label>
        <input
          type="checkbox"
          .checked=${all}
          .indeterminate=${!all && chosen.length > 0}
          @change=${() => (this._chosen = new Set(all ? [] : shown.map((one) => one.id)))}
        />
        ${t('coverage.chooseAllSuspects', { count: shown.length })}
      </label>
      <div class="row">
        <uui-button
          look="primary"
          label=${t('coverage.stillFits', { count: chosen.filter(confirmable).length })}
          ?disabled=${this._deciding || !chosen.some(confirmable)}
          @click=${() => void this.#decide(() => acceptAll(chosen.filter(confirmable).map((one) => one.id)))}
        ></uui-button>
        <uui-button
          look="secondary"
          color="danger"
          label=${t('coverage.returnChosen', { count: chosen.length })}
          ?disabled=${this._deciding || chosen.length === 0}
          @click=${() =>
            void this.#decide(() =>
              returnAll(
                chosen.map((one) => one.id),
                t('coverage.returnMany', { count: chosen.length }),
              ),
            )}
        ></uui-button>
      </div>
    </div>`;
  }

  #row(suspect: Suspect): TemplateResult {
    const title = suspect.evidence?.title ?? t('coverage.gone');
    return html`<li>
      ${
        may('office')
          ? html`<input
              type="checkbox"
              aria-label=${t('coverage.choose', { title })}
              .checked=${this._chosen.has(suspect.id)}
              @change=${() => this.#toggle(suspect.id)}
            />`
          : nothing
      }
      <p>${pieceTitle(suspect.evidence)}</p>
      <p class="row tags">
        ${suspect.reasons.map((reason) => tag('doubt', reason))}
        <span class="soft small">
          ${t('coverage.doubtSince', { since: showDay(suspect.since), accepted: showDay(suspect.acceptedAt) })}
        </span>
      </p>
      <p class="small">${suspect.reasons.map((reason) => html`${t(`coverage.doubtWhy.${reason}`)} `)}</p>
      <p class="small">${t('coverage.ofItem')} ${itemLink(this.year, suspect.item, suspect.itemTitle, this.query)}</p>
      ${compared(suspect)} ${may('office') ? this.#acts(suspect, title) : nothing}
    </li>`;
  }

  #acts(suspect: Suspect, title: string): TemplateResult {
    return html`<div class="row">
      ${
        confirmable(suspect)
          ? html`<uui-button
              compact
              look="outline"
              label=${t('coverage.stillFitsOne')}
              ?disabled=${this._deciding}
              @click=${() => void this.#decide(() => acceptAll([suspect.id]))}
            ></uui-button>`
          : nothing
      }
      <uui-button
        compact
        look="secondary"
        color="danger"
        label=${t('coverage.return')}
        ?disabled=${this._deciding}
        @click=${() => void this.#decide(() => returnAll([suspect.id], title))}
      ></uui-button>
    </div>`;
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
      await this.#list.run();
      this.emit('heza-decided');
    }
  }
}

/** What readers cannot see cannot be accepted. */
const confirmable = (suspect: Suspect) => !suspect.reasons.includes('withdrawn');

/** Both ends as they were accepted, and as they are. */
function compared(suspect: Suspect): TemplateResult {
  const { acceptedTexts: then, texts: now } = suspect;
  const ends = (revision: number, title: string, item: string, evidence: string) =>
    html`<dd>${t('coverage.itemThen', { revision, hash: shortHash(item), title })}</dd>
      <dd>${t('coverage.evidenceThen', { hash: shortHash(evidence) })}</dd>`;
  return html`<dl>
    <div>
      <dt>${t('coverage.acceptedThen', { by: suspect.acceptedBy, day: showDay(suspect.acceptedAt) })}</dt>
      ${ends(then.itemRevision, suspect.acceptedTitle, then.itemHash, then.evidenceHash)}
    </div>
    <div>
      <dt>${t('coverage.onThisDay')}</dt>
      ${ends(now.itemRevision, suspect.itemTitle, now.itemHash, now.evidenceHash)}
    </div>
  </dl>`;
}
