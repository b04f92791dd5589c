import type { Editor } from '@tiptap/core';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../../platform/desk-element';
import { t } from '../../platform/i18n';
import { icons } from './icons';
import { groups, pictureTools, tableTools, type Ask, type Tool } from './tools';

/**
 * The buttons above a rich text (WAI-ARIA toolbar): one stop of the Tab key, arrows between the buttons, Home and End,
 * Escape back to the text.
 */
@customElement('heza-rich-text-toolbar')
export class RichTextToolbar extends DeskElement {
  static override styles = css`
    :host {
      position: sticky;
      top: var(--toolbar-top, 0);
      z-index: 2;
      background: var(--c-surface);
      border-bottom: 1px solid var(--c-line);
      border-radius: var(--radius) var(--radius) 0 0;
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-1) var(--s-3);
      padding: var(--s-1) var(--s-2);
    }

    .tools + .tools {
      border-top: 1px solid var(--c-line);
    }

    .group {
      display: flex;
      flex-wrap: wrap;
      gap: 2px;
    }

    button,
    select {
      min-width: 2.25rem;
      min-height: 2.25rem;
      padding: 0 var(--s-1);
      font: inherit;
      font-size: var(--t-s);
      color: var(--c-ink);
      background: none;
      border: 1px solid transparent;
      border-radius: 6px;
      cursor: pointer;
    }

    select {
      flex: none;
      width: auto;
      min-width: 7.5rem;
      border-color: var(--c-line-strong);
    }

    button:hover {
      background: var(--c-page);
    }

    button[aria-pressed='true'] {
      color: var(--c-brand);
      background: var(--c-brand-soft);
      border-color: var(--c-brand);
    }

    button[aria-disabled='true'] {
      color: var(--c-line-strong);
      cursor: default;
    }

    svg {
      display: block;
      width: 1.25rem;
      height: 1.25rem;
      margin: auto;
    }

    @media (max-width: 40rem) {
      .tools,
      .group {
        flex-wrap: nowrap;
      }

      .tools {
        overflow-x: auto;
      }
    }
  `;

  @property({ attribute: false }) editor: Editor | undefined;
  @property({ attribute: false }) label = '';
  @state() private _stop = 0;

  #heard: Editor | undefined;

  readonly #draw = (): void => {
    this.requestUpdate();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#heard?.off('transaction', this.#draw);
    this.#heard = undefined;
  }

  override focus(): void {
    this.#controls()[this._stop]?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('editor') && this.editor !== this.#heard) {
      this.#heard?.off('transaction', this.#draw);
      this.#heard = this.editor;
      this.#heard?.on('transaction', this.#draw);
    }
  }

  protected override render(): unknown {
    const { editor } = this;
    if (!editor) {
      return nothing;
    }
    const [history, ...rest] = groups;
    const row = editor.isActive('table') ? tableTools : editor.isActive('picture') ? pictureTools : [];
    return html`<div
      role="toolbar"
      aria-label=${t('rich-text.toolbar', { field: this.label })}
      @keydown=${this.#move}
      @focusin=${this.#enter}
    >
      <div class="tools">
        <div class="group">${(history ?? []).map((tool) => this.#button(tool, editor))}</div>
        ${this.#blocks(editor)}
        ${rest.map((group) => html`<div class="group">${group.map((tool) => this.#button(tool, editor))}</div>`)}
      </div>
      ${row.length > 0 ? html`<div class="tools"><div class="group">${row.map((tool) => this.#button(tool, editor))}</div></div>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    const controls = this.#controls();
    const stop = Math.min(this._stop, controls.length - 1);
    for (const [index, control] of controls.entries()) {
      control.tabIndex = index === stop ? 0 : -1;
    }
  }

  #blocks(editor: Editor): TemplateResult {
    const level = [2, 3, 4].find((each) => editor.isActive('heading', { level: each }));
    return html`<select
      aria-label=${t('rich-text.block')}
      .value=${String(level ?? 0)}
      @change=${(event: Event) => {
        const chosen = Number((event.target as HTMLSelectElement).value);
        editor.view.focus();
        const chain = editor.chain();
        (chosen === 0 ? chain.setParagraph() : chain.setHeading({ level: chosen as 2 | 3 | 4 })).run();
      }}
    >
      <option value="0" ?selected=${level === undefined}>${t('rich-text.paragraph')}</option>
      ${[2, 3, 4].map(
        (each) =>
          html`<option value=${each} ?selected=${level === each}>
            ${t('rich-text.heading', { level: each - 1 })}
          </option>`,
      )}
    </select>`;
  }

  #button(tool: Tool, editor: Editor): TemplateResult {
    const enabled = tool.enabled?.(editor) ?? true;
    const name = t(`rich-text.tool.${tool.name}`);
    return html`<button
      type="button"
      data-tool=${tool.name}
      aria-label=${name}
      title=${tool.keys ? `${name} (${tool.keys})` : name}
      aria-pressed=${tool.active ? String(tool.active(editor)) : nothing}
      aria-disabled=${enabled ? nothing : 'true'}
      @click=${() => {
        if (!enabled) {
          return;
        }
        if (typeof tool.run === 'string') {
          this.emit('heza-ask', tool.run satisfies Ask);
        } else {
          // At once: the chain's own focus comes a frame later, and what is typed until then would be lost.
          editor.view.focus();
          tool.run(editor.chain()).run();
        }
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${icons[tool.name]}</svg>
    </button>`;
  }

  #controls(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button, select')];
  }

  #enter = (event: FocusEvent): void => {
    this._stop = Math.max(0, this.#controls().indexOf(event.target as HTMLElement));
  };

  #move = (event: KeyboardEvent): void => {
    const controls = this.#controls();
    const steps: Record<string, number> = {
      ArrowRight: (this._stop + 1) % controls.length,
      ArrowLeft: (this._stop - 1 + controls.length) % controls.length,
      Home: 0,
      End: controls.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Escape') {
      this.editor?.view.focus();
    } else if (next !== undefined) {
      event.preventDefault();
      controls[next]?.focus();
    }
  };
}
