import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../../platform/api/client';
import { t } from '../../platform/i18n';
import { Question } from './dialog';
import { citationOf, findDocuments, type FoundDocument } from './find-documents';
import type { Citation } from './nodes/citation';

/** Chooses a document of the register; a list below a search field (combobox pattern), driven by arrow keys or pointer. */
@customElement('heza-citation-dialog')
export class CitationDialog extends Question<{ text: string }, Citation> {
  static override styles = [
    Question.styles,
    css`
      [role='listbox'] {
        max-height: 16rem;
        margin-top: var(--s-2);
        overflow-y: auto;
        border: 1px solid var(--c-line);
        border-radius: var(--radius);
      }

      [role='listbox']:empty {
        display: none;
      }

      [role='option'] {
        display: flex;
        justify-content: space-between;
        gap: var(--s-3);
        padding: var(--s-2) var(--s-3);
        cursor: pointer;
      }

      [role='option'][aria-selected='true'] {
        background: var(--c-brand-soft);
        box-shadow: inset 3px 0 0 var(--c-brand);
      }
    `,
  ];

  @state() private _found: FoundDocument[] = [];
  @state() private _at = 0;
  @state() private _said = '';
  #search: AbortController | undefined;

  override async ask(asked: { text: string }): Promise<Citation | null> {
    this._found = [];
    this._said = '';
    const answer = super.ask(asked);
    void this.#find(asked.text);
    return answer;
  }

  protected override heading(): string {
    return t('rich-text.citation.heading');
  }

  protected override get saveText(): string {
    return t('rich-text.citation.insert');
  }

  protected override fields(asked: { text: string }): TemplateResult {
    return html`<div class="field">
      <label for="words">${t('rich-text.citation.label')}</label>
      <p class="hint" id="hint">${t('rich-text.citation.hint')}</p>
      <input
        id="words"
        data-first
        role="combobox"
        aria-autocomplete="list"
        aria-controls="found"
        aria-expanded=${this._found.length > 0 ? 'true' : 'false'}
        aria-activedescendant=${this._found.length > 0 ? `found-${String(this._at)}` : ''}
        aria-describedby="hint problem"
        autocomplete="off"
        spellcheck="false"
        .value=${asked.text}
        @input=${(event: InputEvent) => void this.#find((event.target as HTMLInputElement).value)}
        @keydown=${this.#move}
      />
      <div id="found" role="listbox" aria-label=${t('rich-text.citation.found')}>
        ${this._found.map(
          (document, index) =>
            html`<div
              role="option"
              id="found-${index}"
              aria-selected=${index === this._at ? 'true' : 'false'}
              @click=${() => {
                this._at = index;
                void this.#choose();
              }}
            >
              <span>${document.name}</span>
              <span class="tag ${document.published ? 'tag--ok' : 'tag--warn'}"
                >${t(document.published ? 'rich-text.citation.published' : 'rich-text.citation.draft')}</span
              >
            </div>`,
        )}
      </div>
      <p class="soft small" role="status">${this._said}</p>
    </div>`;
  }

  /** Reading the document takes a request: the window closes when its number is there. */
  protected override answer(): string {
    void this.#choose();
    return this._found.length > 0 ? '' : t('rich-text.citation.none');
  }

  #move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this._found.length > 0) {
      event.preventDefault();
      this._at = (this._at + step + this._found.length) % this._found.length;
      this.renderRoot.querySelector(`#found-${String(this._at)}`)?.scrollIntoView({ block: 'nearest' });
    }
  };

  async #find(text: string): Promise<void> {
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    try {
      const found = await findDocuments(text.trim(), search.signal);
      this._found = found;
      this._at = 0;
      this._said =
        found.length === 0 ? t('rich-text.citation.none') : t('rich-text.citation.count', { count: found.length });
    } catch (error) {
      if (!search.signal.aborted) {
        this._found = [];
        this._said = error instanceof ApiProblem ? error.title : String(error);
      }
    }
  }

  async #choose(): Promise<void> {
    const chosen = this._found[this._at];
    if (!chosen) {
      return;
    }
    try {
      const citation = await citationOf(chosen.key);
      if (citation === null) {
        this.problem = t('rich-text.citation.numberless');
      } else {
        this.close(citation);
      }
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.title : String(error);
    }
  }
}
