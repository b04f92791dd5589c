import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { onLanguage } from './i18n';
import { shared } from './styles';

/** What the desk's elements have in common: the shared style, and drawing anew when the language changes. */
export abstract class DeskElement extends LitElement {
  #forget: (() => void) | undefined;

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [shared, ...super.finalizeStyles(styles)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = onLanguage(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  /** Tells a parent something; crosses shadow roots. */
  protected emit(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
