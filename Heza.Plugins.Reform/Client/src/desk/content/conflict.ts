import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import type { ContentDetail, FieldDifference, Typed } from './content-api';
import { differenceStyles, words } from './differences';
import { sameValue } from './draft';

/** What a person decides when somebody else has saved since: per field whose text stays. */
export type Choice = 'mine' | 'theirs';

/**
 * Two people changed one document. Shown are the fields that differ, word by word, with a choice for each: what only
 * one of them changed is chosen already. Fires `heza-merge` with the merged text, or `heza-merge-later`.
 */
@customElement('heza-conflict')
export class HezaConflict extends DeskElement {
  static override styles = [
    differenceStyles,
    css`
      .card {
        border-left: 4px solid var(--c-bad);
      }

      fieldset {
        padding: var(--s-4) 0 0;
        border-top: 1px solid var(--c-line);
      }

      .choices {
        margin-top: var(--s-2);
      }

      .choices label {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: 2rem;
      }
    `,
  ];

  @property({ attribute: false }) theirs!: ContentDetail;
  @property({ attribute: false }) mine!: Typed;
  /** What was read before both began; undefined: not known, then nothing is chosen for the person. */
  @property({ attribute: false }) base: Typed | undefined;
  @property({ attribute: false }) fields: readonly FieldDifference[] = [];
  @state() private _choices: Readonly<Record<string, Choice>> = {};

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('fields')) {
      this._choices = Object.fromEntries(this.fields.map(({ alias }) => [alias, this.#obvious(alias) ?? 'mine']));
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="card stack" role="group" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${t('editor.conflict.heading')}</h2>
      <p>${t('editor.conflict.text', { by: this.theirs.updatedBy, when: showMoment(this.theirs.updatedAt) })}</p>
      <div class="row">
        <uui-button look="secondary" label=${t('editor.conflict.allMine')} @click=${this.#all('mine')}></uui-button>
        <uui-button look="secondary" label=${t('editor.conflict.allTheirs')} @click=${this.#all('theirs')}></uui-button>
      </div>
      <p class="soft small">${t('editor.conflict.legend', { by: this.theirs.updatedBy })}</p>
      ${this.fields.map((field) => this.#field(field))}
      <div class="row">
        <uui-button look="primary" label=${t('editor.conflict.save')} @click=${this.#merge}></uui-button>
        <uui-button
          look="secondary"
          label=${t('editor.conflict.later')}
          @click=${() => {
            this.emit('heza-merge-later');
          }}
        ></uui-button>
      </div>
    </div>`;
  }

  #field(field: FieldDifference): TemplateResult {
    const both = this.#obvious(field.alias) === undefined;
    const option = (choice: Choice): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name=${field.alias}
          value=${choice}
          .checked=${this._choices[field.alias] === choice}
          @change=${() => {
            this._choices = { ...this._choices, [field.alias]: choice };
          }}
        />
        ${t(`editor.conflict.${choice}`, { by: this.theirs.updatedBy })}
      </label>`;
    return html`<fieldset class="difference">
      <legend>
        ${field.label} ${both ? html`<span class="tag tag--warn">${t('editor.conflict.both')}</span>` : nothing}
      </legend>
      ${words(field)}
      <div class="choices">${option('mine')} ${option('theirs')}</div>
    </fieldset>`;
  }

  /** Only one side changed it: that side. */
  #obvious(alias: string): Choice | undefined {
    if (this.base === undefined) {
      return undefined;
    }
    if (sameValue(valueOf(this.mine, alias), valueOf(this.base, alias))) {
      return 'theirs';
    }
    return sameValue(valueOf(this.theirs, alias), valueOf(this.base, alias)) ? 'mine' : undefined;
  }

  readonly #all = (choice: Choice) => () => {
    this._choices = Object.fromEntries(this.fields.map(({ alias }) => [alias, choice]));
  };

  readonly #merge = (): void => {
    const taken = (alias: string): boolean => this._choices[alias] === 'theirs';
    const merged: Typed = {
      name: taken('name') ? this.theirs.name : this.mine.name,
      values: Object.fromEntries(
        Object.entries({ ...this.theirs.values, ...this.mine.values }).map(([alias, value]) => [
          alias,
          taken(alias) ? (this.theirs.values[alias] ?? null) : value,
        ]),
      ),
    };
    this.emit('heza-merge', merged);
  };
}

function valueOf(typed: Typed, alias: string): unknown {
  return alias === 'name' ? typed.name : typed.values[alias];
}
