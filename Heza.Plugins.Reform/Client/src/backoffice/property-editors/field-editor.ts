import { property } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import type { UmbPropertyEditorUiElement } from '@umbraco-cms/backoffice/property-editor';
import { ReformElement } from '../reform-element';

/** A field of the desk as one of Umbraco's property editors: the value goes in and out as it is stored. */
export abstract class FieldEditor extends ReformElement implements UmbPropertyEditorUiElement {
  @property({ attribute: false }) value?: unknown;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean }) mandatory?: boolean;
  @property() name?: string;

  /** Tag of the desk's field. */
  protected abstract readonly tag: string;

  #field: HTMLElement | undefined;

  /** Umbraco shows the name above; the field keeps it for those who cannot see it. */
  protected override content(): HTMLElement {
    this.#field ??= this.#make();
    return Object.assign(this.#field, {
      value: this.value ?? null,
      readonly: this.readonly,
      field: {
        alias: this.tag,
        name: this.name ?? this.localize.term('hezaReform_field'),
        description: null,
        mandatory: this.mandatory ?? false,
      },
    });
  }

  #make(): HTMLElement {
    const field = document.createElement(this.tag);
    field.addEventListener('heza-change', (event) => {
      event.stopPropagation();
      this.value = (event as CustomEvent<{ value: unknown }>).detail.value;
      this.dispatchEvent(new UmbChangeEvent());
    });
    return field;
  }
}
