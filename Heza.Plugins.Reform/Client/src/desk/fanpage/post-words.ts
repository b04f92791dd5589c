import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../platform/i18n';
import type { PostView } from './posts';

/** What a post says and shows. */
export function postWords(post: PostView): TemplateResult {
  return html`<div>
    <h3 class="small soft">${post.byHand ? t('fanpage.textByHand') : t('fanpage.text')}</h3>
    <p class="text" dir="auto" tabindex="0">${post.text}</p>
    ${
      post.photos.length === 0
        ? nothing
        : html`<ul class="plain photos" aria-label=${t('fanpage.photos')}>
            ${post.photos.map((photo) => html`<li><img src=${photo} alt="" loading="lazy" /></li>`)}
          </ul>`
    }
  </div>`;
}
