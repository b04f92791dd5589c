import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import type { Choice } from './combobox';
import { pickDocuments } from './coverage-api';
import { documentChoice, documentName, documentState } from './document-choice';
import { PickField } from './pick-field';

/** Legal documents that a piece cites: a list of content keys. Found by number, however typed, or by words. */
@customElement('heza-documents-field')
export class HezaDocumentsField extends PickField {
  readonly #known = new Load(this, {
    args: () => [this.picked.join()] as const,
    task: async ([keys]) =>
      new Map(
        keys === ''
          ? []
          : (await pickDocuments({ key: keys.split(','), pageSize: 100 })).items.map(
              (document) => [document.key, document] as const,
            ),
      ),
  });

  protected get placeholder(): string {
    return t('coverage.documentPlaceholder');
  }

  protected override async search(text: string): Promise<readonly Choice[]> {
    const found = await pickDocuments({ text, pageSize: 20 });
    return found.items.map((document) => ({ ...documentChoice(document), chosen: this.picked.includes(document.key) }));
  }

  protected override shown(value: string): TemplateResult {
    const document = this.#known.value?.get(value);
    return document === undefined
      ? html`<span class="soft"
          >${this.#known.value === undefined ? t('common.loading') : t('coverage.documentGone')}</span
        >`
      : html`<strong>${document.number}</strong> ${document.abstract || document.name} ${documentState(document)}`;
  }

  protected override called(value: string): string {
    const document = this.#known.value?.get(value);
    return document === undefined ? t('coverage.documentGone') : documentName(document);
  }
}
