import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../platform/i18n';
import { Question } from './dialog';

export interface PictureAsked {
  src: string;
  alt: string;
  caption: string;
}

/** What a picture says to those who do not see it (asked for, always), and the words under it. */
@customElement('heza-picture-dialog')
export class PictureDialog extends Question<PictureAsked, { alt: string; caption: string }> {
  protected override heading(): string {
    return t('rich-text.picture.heading');
  }

  protected override fields(asked: PictureAsked): TemplateResult {
    return html`<div class="stack">
      <img src=${asked.src} alt="" />
      <div class="field">
        <label for="alt">${t('rich-text.picture.alt')}</label>
        <p class="hint" id="hint">${t('rich-text.picture.altHint')}</p>
        <textarea
          id="alt"
          data-first
          rows="2"
          maxlength="500"
          aria-describedby="hint problem"
          aria-invalid=${this.problem ? 'true' : 'false'}
          .value=${asked.alt}
        ></textarea>
      </div>
      <div class="field">
        <label for="caption">${t('rich-text.picture.caption')}</label>
        <input id="caption" maxlength="500" autocomplete="off" .value=${asked.caption} />
      </div>
    </div>`;
  }

  protected override answer(): { alt: string; caption: string } | string {
    const alt = this.text('alt');
    return alt === '' ? t('rich-text.picture.altMissing') : { alt, caption: this.text('caption') };
  }
}
