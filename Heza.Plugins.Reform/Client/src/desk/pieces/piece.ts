import '../platform/elements';
import '../fanpage/article-posts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tag } from '../coverage/words';
import { loadPostsOf } from '../fanpage/posts';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { checksOf, type Check } from './checks';
import { citedBy, linksOf, type Cited, type Link } from './pieces-api';

/** What a published piece brought about: plan items, posts, documents that it cites, and what to look at. */
@customElement('heza-piece')
export class HezaPiece extends DeskElement {
  static override styles = css`
    section + section {
      margin-top: var(--s-6);
    }

    h2 {
      margin-bottom: var(--s-3);
      font-size: var(--t-l);
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-1) var(--s-3);
      align-items: baseline;
      padding: var(--s-2) 0;
      overflow-wrap: anywhere;
      border-bottom: 1px solid var(--c-line);
    }
  `;

  @property() contentKey = '';

  readonly #known = new Load(this, {
    args: () => [this.contentKey] as const,
    task: async ([key]) => {
      if (key === '') {
        return undefined;
      }
      const [links, cited, posts] = await Promise.all([
        linksOf(key),
        may('edit') ? citedBy(key) : Promise.resolve(undefined),
        loadPostsOf(key),
      ]);
      return { links, cited, posts, checks: checksOf(links, cited, posts) };
    },
  });

  protected override render() {
    return this.#known.show((known) =>
      known === undefined
        ? html`<p class="soft">${t('pieces.notSaved')}</p>`
        : html`${part('checks', known.checks.length === 0 ? none('noChecks') : list(known.checks, check))}
          ${part('items', known.links.length === 0 ? none('noItems') : list(known.links, link))}
          ${part('posts', html`${known.posts.length === 0 ? none('noPosts') : nothing}<heza-article-posts .contentKey=${this.contentKey}></heza-article-posts>`)}
          ${
            known.cited === undefined
              ? nothing
              : part('cited', known.cited.length === 0 ? none('noCited') : list(known.cited, citedDocument))
          }`,
    );
  }
}

const part = (name: string, content: unknown): TemplateResult =>
  html`<section aria-labelledby=${name}>
    <h2 id=${name}>${t(`pieces.${name}`)}</h2>
    ${content}
  </section>`;

const none = (name: string): TemplateResult => html`<p class="soft">${t(`pieces.${name}`)}</p>`;

const list = <T>(all: readonly T[], one: (value: T) => unknown): TemplateResult =>
  html`<ul class="plain">
    ${all.map((value) => html`<li>${one(value)}</li>`)}
  </ul>`;

const check = (found: Check): string => t(found.text, found.values);

const link = (one: Link): TemplateResult =>
  html`<a href=${host().href(`do-phu/${String(one.year)}/${one.item}`)}>${one.year}/${one.item}</a>
    <span>${one.itemTitle}</span> ${tag('decision', one.state)}
    <span class="small soft">${showDay(one.last.at)}</span>`;

const citedDocument = (one: Cited): TemplateResult =>
  one.title === null || one.address === null
    ? html`<strong>${one.number}</strong> <span class="tag tag--bad">${t('pieces.notInRegister')}</span>`
    : html`<a href=${one.address}>${one.title}</a>
        ${one.forceLabel === null ? nothing : html`<span class="tag">${one.forceLabel}</span>`}`;
