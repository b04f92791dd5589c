import './combobox';
import '@umbraco-ui/uui-button';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { Choice } from './combobox';
import { pickDocuments } from './coverage-api';
import { documentChoice } from './document-choice';
import type { PickedProperty } from './pick-field';

/** One relation as the document's field keeps it. */
interface Relation {
  kind: string;
  number?: string;
  document?: string;
  scope?: 'all' | 'part';
  provision?: string;
  holdsFrom?: string;
}

const kinds = ['can-cu', 'sua-doi-bo-sung', 'thay-the', 'bai-bo', 'huong-dan', 'hop-nhat', 'dinh-chinh', 'dan-chieu'];

/** Marks a choice that is a number and no document of the register. */
const asNumber = 'number:';

/** How this document stands to others: kind, document or number, scope, provision, from when. Fires `heza-change`. */
@customElement('heza-relations-field')
export class HezaRelationsField extends DeskElement {
  static override styles = css`
    fieldset fieldset {
      padding: var(--s-4);
      margin-top: var(--s-3);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    .grid {
      display: grid;
      gap: var(--s-3);
    }

    @media (min-width: 48rem) {
      .grid {
        grid-template-columns: repeat(2, 1fr);
      }
    }

    .target {
      padding: var(--s-2) 0;
    }

    .actions {
      margin-top: var(--s-3);
    }

    .mandatory {
      color: var(--c-bad);
    }
  `;

  @property({ attribute: false }) value: unknown = null;
  @property({ attribute: false }) field!: PickedProperty;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) errors: readonly string[] = [];
  @property({ attribute: false }) contentKey = '';

  readonly #known = new Load(this, {
    args: () => [this.#relations.flatMap((one) => one.document ?? []).join()] as const,
    task: async ([keys]) =>
      new Map(
        keys === ''
          ? []
          : (await pickDocuments({ key: keys.split(','), pageSize: 100 })).items.map(
              (document) => [document.key, document] as const,
            ),
      ),
  });

  get #relations(): readonly Relation[] {
    return Array.isArray(this.value)
      ? this.value.filter((one): one is Relation => typeof one === 'object' && one !== null && 'kind' in one)
      : [];
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('select, #add')?.focus();
  }

  protected override willUpdate(): void {
    this.id = `field-${this.field.alias}`;
  }

  protected override render() {
    return html`<fieldset class="field" aria-describedby="hint error">
      <legend>
        ${this.field.name}${this.field.mandatory ? html` <span class="mandatory" aria-hidden="true">*</span>` : nothing}
      </legend>
      <p class="hint" id="hint">${this.field.description ?? ''}</p>
      ${this.#relations.length === 0 ? html`<p class="soft">${t('coverage.noRelations')}</p>` : nothing}
      ${this.#relations.map((relation, index) => (this.readonly ? this.#shown(relation) : this.#form(relation, index)))}
      ${
        this.readonly
          ? nothing
          : html`<div class="actions">
              <uui-button
                id="add"
                look="secondary"
                label=${t('coverage.addRelation')}
                @click=${() => this.#add()}
              ></uui-button>
            </div>`
      }
      <div id="error">${this.errors.map((message) => html`<p class="error">${message}</p>`)}</div>
    </fieldset>`;
  }

  #form(relation: Relation, index: number): TemplateResult {
    const id = (name: string) => `${name}-${String(index)}`;
    const put = (name: keyof Relation) => (event: Event) =>
      this.#put(index, { [name]: (event.target as HTMLInputElement | HTMLSelectElement).value });
    return html`<fieldset>
      <legend>${t('coverage.relationNumber', { number: index + 1 })}</legend>
      <div class="grid">
        <div class="field">
          <label for=${id('kind')}>${t('coverage.relationKind')}</label>
          <select id=${id('kind')} @change=${put('kind')}>
            ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === relation.kind}>${t(`coverage.relation.${kind}`)}</option>`)}
          </select>
        </div>
        <div>
          ${this.#hasTarget(relation) ? html`<p class="target">${this.#target(relation)}</p>` : nothing}
          <heza-combobox
            .label=${t(this.#hasTarget(relation) ? 'coverage.otherDocument' : 'coverage.relationDocument')}
            .placeholder=${t('coverage.documentPlaceholder')}
            .search=${this.#search}
            @heza-pick=${(event: CustomEvent<Choice>) => this.#pick(index, event)}
          ></heza-combobox>
        </div>
        <div class="field">
          <label for=${id('scope')}>${t('coverage.scope')}</label>
          <select id=${id('scope')} @change=${put('scope')}>
            <option value="all" ?selected=${relation.scope !== 'part'}>${t('coverage.scope.all')}</option>
            <option value="part" ?selected=${relation.scope === 'part'}>${t('coverage.scope.part')}</option>
          </select>
        </div>
        <div class="field">
          <label for=${id('provision')}>${t('coverage.provision')}</label>
          <input id=${id('provision')} type="text" .value=${relation.provision ?? ''} @change=${put('provision')} />
        </div>
        <heza-day-input
          .label=${t('coverage.holdsFrom')}
          .name=${id('from')}
          .value=${relation.holdsFrom ?? ''}
          @heza-day=${(event: CustomEvent<string>) => {
            event.stopPropagation();
            this.#put(index, { holdsFrom: event.detail });
          }}
        ></heza-day-input>
      </div>
      <div class="actions">
        <uui-button
          compact
          look="secondary"
          color="danger"
          label=${t('coverage.removeRelation', { number: index + 1 })}
          @click=${() => this.#remove(index)}
        ></uui-button>
      </div>
    </fieldset>`;
  }

  #shown(relation: Relation): TemplateResult {
    const more = [
      relation.scope === 'part' ? t('coverage.scope.part') : '',
      relation.provision ?? '',
      relation.holdsFrom ?? '',
    ];
    return html`<p>
      ${t(`coverage.relation.${relation.kind}`)} ${this.#target(relation)}
      ${more.filter((one) => one !== '').join(', ')}
    </p>`;
  }

  #hasTarget(relation: Relation): boolean {
    return (relation.document ?? '') !== '' || (relation.number ?? '') !== '';
  }

  #target(relation: Relation): TemplateResult {
    const document = relation.document === undefined ? undefined : this.#known.value?.get(relation.document);
    return document !== undefined
      ? html`<strong>${document.number}</strong> ${document.abstract || document.name}`
      : html`<strong>${relation.number ?? ''}</strong>
          ${relation.document === undefined ? html`<span class="tag">${t('coverage.onlyNumber')}</span>` : nothing}`;
  }

  readonly #search = async (text: string): Promise<readonly Choice[]> => {
    const found = (await pickDocuments({ text, pageSize: 20 })).items.filter(
      (document) => document.key !== this.contentKey,
    );
    const typed: Choice[] =
      text === '' ? [] : [{ value: asNumber + text, title: t('coverage.useNumber', { number: text }) }];
    return [...found.map(documentChoice), ...typed];
  };

  #pick(index: number, event: CustomEvent<Choice>): void {
    event.stopPropagation();
    const value = event.detail.value;
    this.#put(
      index,
      value.startsWith(asNumber)
        ? { number: value.slice(asNumber.length), document: '' }
        : { number: '', document: value },
    );
  }

  #add(): void {
    this.#change([...this.#relations, { kind: 'can-cu', scope: 'all' }]);
    void this.updateComplete.then(() => {
      [...this.renderRoot.querySelectorAll<HTMLElement>('select[id^="kind-"]')].at(-1)?.focus();
    });
  }

  #put(index: number, change: Partial<Record<keyof Relation, string>>): void {
    this.#change(
      this.#relations.map((one, place) => {
        if (place !== index) {
          return one;
        }
        // What was left empty is left out.
        const entries = Object.entries({ ...one, ...change }).filter(([, value]) => value !== '');
        return Object.fromEntries(entries) as unknown as Relation;
      }),
    );
  }

  #remove(index: number): void {
    this.#change(this.#relations.filter((_, place) => place !== index));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#add')?.focus());
  }

  #change(value: readonly Relation[]): void {
    this.value = value;
    this.emit('heza-change', { value });
  }
}
