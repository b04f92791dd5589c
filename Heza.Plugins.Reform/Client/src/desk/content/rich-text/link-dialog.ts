import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../platform/i18n';
import { Question } from './dialog';
import { cleanLink } from './paste/links';

/** What is linked now. */
export interface LinkAsked {
  href: string;
  /** Selected words; empty: the dialog asks for them. */
  text: string;
}

export interface LinkAnswer {
  /** Empty: the link is taken away. */
  href: string;
  text: string;
}

/** Address and words of a link. `www.heza.gov.vn` and `a@b.vn` are understood as people type them. */
@customElement('heza-link-dialog')
export class LinkDialog extends Question<LinkAsked, LinkAnswer> {
  protected override heading(): string {
    return t('rich-text.link.heading');
  }

  protected override fields(asked: LinkAsked): TemplateResult {
    return html`<div class="stack">
      <div class="field">
        <label for="href">${t('rich-text.link.address')}</label>
        <p class="hint" id="hint">${t('rich-text.link.hint')}</p>
        <input
          id="href"
          data-first
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="hint problem"
          aria-invalid=${this.problem ? 'true' : 'false'}
          .value=${asked.href}
        />
      </div>
      ${
        asked.text
          ? ''
          : html`<div class="field">
              <label for="words">${t('rich-text.link.words')}</label>
              <input id="words" autocomplete="off" />
            </div>`
      }
    </div>`;
  }

  protected override extraActions(asked: LinkAsked): unknown {
    return asked.href
      ? html`<uui-button
          type="button"
          look="outline"
          color="danger"
          label=${t('rich-text.link.remove')}
          @click=${() => {
            this.close({ href: '', text: '' });
          }}
        ></uui-button>`
      : undefined;
  }

  protected override answer(): LinkAnswer | string {
    const typed = this.text('href');
    const href = cleanLink(completed(typed));
    return href === null
      ? t(typed === '' ? 'rich-text.link.empty' : 'rich-text.link.wrong')
      : { href, text: this.text('words') || typed };
  }
}

function completed(typed: string): string {
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) {
    return `mailto:${typed}`;
  }
  return /^[^\s/:@]+\.[a-z]{2,}(\/\S*)?$/i.test(typed) ? `https://${typed}` : typed;
}
