import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';

/** Something that can be picked. */
export interface Choice {
  value: string;
  title: string;
  /** Below the title. */
  detail?: string;
  /** Beside the title, e.g. a tag with its state. */
  mark?: TemplateResult | typeof nothing;
  /** Picked already: shown, not picked again. */
  chosen?: boolean;
}

/** Milliseconds without a key until a search is sent. */
const pause = 150;

/**
 * A search field with a list under it (WAI-ARIA combobox with a list box): arrows move, Enter picks, Escape closes.
 * Fires `heza-pick` with the {@link Choice}. Its field is the label's and takes hint and errors.
 */
@customElement('heza-combobox')
export class HezaCombobox extends DeskElement {
  static override styles = css`
    .box {
      position: relative;
    }

    ul {
      position: absolute;
      z-index: 20;
      inset: 100% 0 auto;
      max-height: 20rem;
      margin-top: 2px;
      overflow: auto;
      background: var(--c-surface);
      border: 1px solid var(--c-line-strong);
      border-radius: var(--radius);
      box-shadow: 0 6px 24px rgb(23 35 58 / 18%);
    }

    li {
      padding: var(--s-2) var(--s-3);
      min-height: 2.75rem;
      cursor: pointer;
      border-bottom: 1px solid var(--c-line);
    }

    li:last-child {
      border-bottom: 0;
    }

    li.active {
      background: var(--c-brand-soft);
      box-shadow: inset 3px 0 0 var(--c-brand);
    }

    li[aria-disabled='true'] {
      color: var(--c-ink-soft);
      cursor: default;
    }

    li .top {
      display: flex;
      justify-content: space-between;
      gap: var(--s-3);
    }

    .message {
      cursor: default;
      color: var(--c-ink-soft);
    }

    .mandatory {
      color: var(--c-bad);
    }
  `;

  @property() label = '';

  @property() hint = '';

  @property() placeholder = '';

  @property({ type: Boolean }) required = false;

  @property({ attribute: false }) errors: readonly string[] = [];

  /** Choices for what was typed. Newer answers take the place of older ones. */
  @property({ attribute: false }) search: (text: string) => Promise<readonly Choice[]> = () => Promise.resolve([]);

  @state() private _choices: readonly Choice[] = [];

  @state() private _open = false;

  @state() private _active = -1;

  @state() private _problem = '';

  @state() private _busy = false;

  @query('input') private readonly input!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  override focus(): void {
    this.input.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_active') && this._active >= 0) {
      this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render() {
    const described = [this.hint === '' ? '' : 'hint', this.errors.length === 0 ? '' : 'error'].join(' ').trim();
    return html`<div class="field">
      <label for="control"
        >${this.label}${
          this.required
            ? html` <span class="mandatory" aria-hidden="true">*</span
                ><span class="visually-hidden"> (${t('coverage.mandatory')})</span>`
            : nothing
        }</label
      >
      ${this.hint === '' ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
      <div class="box">
        <input
          id="control"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.placeholder}
          aria-autocomplete="list"
          aria-controls="choices"
          aria-expanded=${this._open ? 'true' : 'false'}
          aria-activedescendant=${this._active >= 0 && this._open ? `choice-${String(this._active)}` : nothing}
          aria-describedby=${described === '' ? nothing : described}
          aria-invalid=${this.errors.length > 0 ? 'true' : 'false'}
          aria-required=${this.required ? 'true' : 'false'}
          @input=${() => this.#later()}
          @click=${() => this.#show()}
          @keydown=${this.#key}
          @blur=${() => this.#close()}
        />
        <ul
          class="plain"
          id="choices"
          role="listbox"
          aria-label=${this.label}
          ?hidden=${!this._open}
          @mousedown=${(event: Event) => event.preventDefault()}
        >
          ${this.#list()}
        </ul>
      </div>
      <p class="visually-hidden" role="status">
        ${this._open && !this._busy ? t('coverage.found', { count: this._choices.length }) : ''}
      </p>
      <div id="error">${this.errors.map((message) => html`<p class="error">${message}</p>`)}</div>
    </div>`;
  }

  #list(): unknown {
    const message =
      this._problem !== '' ? this._problem : this._busy ? t('common.loading') : t('coverage.nothingFound');
    return this._choices.length === 0 || this._problem !== ''
      ? html`<li class="message" role="option" aria-disabled="true" aria-selected="false">${message}</li>`
      : this._choices.map(
          (choice, index) =>
            html`<li
              id="choice-${index}"
              role="option"
              class=${index === this._active ? 'active' : ''}
              aria-selected=${choice.chosen === true ? 'true' : 'false'}
              aria-disabled=${choice.chosen === true ? 'true' : 'false'}
              @click=${() => this.#pick(choice)}
            >
              <span class="top"
                ><span>${choice.chosen === true ? '✓ ' : ''}${choice.title}</span>${choice.mark ?? nothing}</span
              >
              ${choice.detail === undefined || choice.detail === '' ? nothing : html`<span class="soft small">${choice.detail}</span>`}
            </li>`,
        );
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this._open) {
        this.#show();
        return;
      }
      const count = this._choices.length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this._active =
        count === 0 ? -1 : this._active < 0 ? (step === 1 ? 0 : count - 1) : (this._active + step + count) % count;
    } else if (event.key === 'Enter' && this._open) {
      // Enter in an open list picks; it never sends the form around it.
      event.preventDefault();
      const choice = this._choices[this._active];
      if (choice !== undefined) {
        this.#pick(choice);
      }
    } else if (event.key === 'Escape' && this._open) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  };

  #later(): void {
    this._open = true;
    this._busy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  #show(): void {
    if (!this._open) {
      this._open = true;
      this._busy = true;
      void this.#ask();
    }
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    try {
      const found = await this.search(this.input.value.trim());
      if (turn === this.#asked) {
        this._choices = found;
        this._active = found.length > 0 && this.input.value.trim() !== '' ? 0 : -1;
        this._problem = '';
      }
    } catch (error) {
      if (turn === this.#asked) {
        this._problem = error instanceof ApiProblem ? error.title : t('common.problem.unknown');
      }
    } finally {
      if (turn === this.#asked) {
        this._busy = false;
      }
    }
  }

  #pick(choice: Choice): void {
    if (choice.chosen !== true) {
      this.input.value = '';
      this.#close();
      this.emit('heza-pick', choice);
    }
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this._open = false;
    this._busy = false;
    this._active = -1;
  }
}
